/** What the score store has to tell a person. Functions of plain values to a text in both languages. */
import type { Text } from '../bank/model.ts';

export const say = {
  setAside: (name: string, folder: string): Text => ({
    en: `${name} could not be read; it was set aside, unchanged, in ${folder}. Run: saa doctor`,
    ko: `읽을 수 없는 기록 파일: ${name}. 내용은 그대로 두고 다음 폴더로 옮겼습니다: ${folder}. 확인: saa doctor`,
  }),
  leftBroken: (name: string): Text => ({
    en: `${name} could not be read and was left as it is. Run: saa doctor`,
    ko: `읽을 수 없는 기록 파일: ${name}. 그대로 두었습니다. 확인: saa doctor`,
  }),
  settingsSetAside: (path: string, folder: string): Text => ({
    en: `${path} could not be read: exam date, settings, marks and hidden questions are as at first. The file was set aside, unchanged, in ${folder}. Set them again: saa plan --exam 2026-12-20, saa config`,
    ko: `읽을 수 없는 설정 파일: ${path}. 시험일, 설정, 표시와 숨김 목록이 처음 상태로 돌아갔습니다. 파일은 그대로 다음 폴더로 옮겼습니다: ${folder}. 다시 정하기: saa plan --exam 2026-12-20, saa config`,
  }),
  settingsLeftBroken: (path: string): Text => ({
    en: `${path} could not be read and was left as it is: exam date, settings, marks and hidden questions are as at first. Run: saa doctor`,
    ko: `읽을 수 없는 설정 파일: ${path}. 그대로 두었으며, 시험일, 설정, 표시와 숨김 목록은 처음 상태를 씁니다. 확인: saa doctor`,
  }),
  newerSitting: (name: string): Text => ({
    en: `${name} was written by a newer saa; it is read as far as it is understood and never changed. Update saa to go on with it.`,
    ko: `더 새로운 버전의 saa에서 만든 기록 파일: ${name}. 이해하는 범위에서 읽기만 하고 바꾸지 않습니다. 이어서 풀려면 saa를 업데이트하십시오.`,
  }),
  link: (name: string): Text => ({
    en: `${name} is a symbolic link; a score file must be a plain file, so it was not read.`,
    ko: `심볼릭 링크라서 읽지 않은 기록 파일: ${name}. 기록은 일반 파일이어야 합니다.`,
  }),
  noPlainFile: (name: string): Text => ({
    en: `${name} is a pipe or a device; a score file must be a plain file, so it was not read.`,
    ko: `파이프나 장치라서 읽지 않은 기록 파일: ${name}. 기록은 일반 파일이어야 합니다.`,
  }),
  tooBig: (name: string, megabytes: number): Text => ({
    en: `${name} is larger than ${megabytes} MB, which no sitting is; it was not read.`,
    ko: `${megabytes} MB를 넘어서 읽지 않은 파일: ${name}. 기록 파일은 이만큼 클 수 없습니다.`,
  }),
  unreadable: (name: string, reason: string): Text => ({
    en: `${name} could not be opened (${reason}).`,
    ko: `열 수 없는 파일: ${name} (${reason}).`,
  }),
  newerSettings: (path: string): Text => ({
    en: `${path} was written by a newer saa; it is read as far as it is understood and not changed.`,
    ko: `더 새로운 버전의 saa에서 만든 설정 파일: ${path}. 이해하는 범위에서 읽기만 하고 바꾸지 않습니다.`,
  }),
  noSuchOpen: (id: string): Text => ({ en: `No open sitting ${id}`, ko: `열린 기록이 없습니다: ${id}` }),
  ownerLives: (id: string, pid: number): Text => ({
    en: `Sitting ${id} is still open in another saa (process ${pid})`,
    ko: `다른 saa에서 풀고 있는 기록입니다: ${id} (프로세스 ${pid})`,
  }),
  goOnThere: (): Text => ({
    en: 'Go on in that terminal, or end it there and run this again.',
    ko: '그 터미널에서 계속 풀거나, 그곳에서 끝낸 뒤 다시 실행하십시오.',
  }),
  newerCannotGoOn: (id: string): Text => ({
    en: `Sitting ${id} was written by a newer saa and is read-only here`,
    ko: `더 새로운 버전의 saa에서 만든 기록이라 여기서는 읽기만 할 수 있습니다: ${id}`,
  }),
  busy: (pid: number): Text => ({
    en: `Another saa (process ${pid}) is changing the same scores`,
    ko: `다른 saa가 같은 기록을 바꾸는 중입니다 (프로세스 ${pid})`,
  }),
  tryAgain: (): Text => ({
    en: 'Wait a moment and run this again.',
    ko: '잠시 뒤에 다시 실행하십시오.',
  }),
  restored: (name: string, folder: string): Text => ({
    en: `${name} was cut short, by a full disk or a kill; the state before it is in its place again, the cut file is in ${folder}.`,
    ko: `디스크가 가득 찼거나 강제로 종료되어 잘린 기록 파일: ${name}. 바로 앞의 상태로 되돌렸고, 잘린 파일은 다음 폴더에 있습니다: ${folder}.`,
  }),
  updateSaa: (): Text => ({ en: 'Update saa.', ko: 'saa를 업데이트하십시오.' }),
  diskFull: (): Text => ({
    en: 'The disk is full: the last change was not kept, everything before it is safe',
    ko: '디스크가 가득 찼습니다. 마지막 변경은 저장하지 못했으며 그 앞의 기록은 안전합니다',
  }),
  freeSpace: (): Text => ({
    en: 'Free some space and run this again; an exam goes on with: saa exam --resume',
    ko: '공간을 비운 뒤 다시 실행하십시오. 시험을 이어서 푸는 명령: saa exam --resume',
  }),
  cannotRead: (reason: string): Text => ({
    en: `The scores cannot be read (${reason})`,
    ko: `기록을 읽을 수 없습니다 (${reason})`,
  }),
  checkPermissions: (): Text => ({
    en: 'Make the folder yours again (chmod u+rwx), or set SAA_HOME to another one.',
    ko: '폴더 권한을 되찾거나(chmod u+rwx) SAA_HOME을 다른 폴더로 지정하십시오.',
  }),
  diskFullFile: (): Text => ({
    en: 'The disk is full: nothing was written',
    ko: '디스크가 가득 차서 아무것도 저장하지 못했습니다',
  }),
  cannotWriteFile: (reason: string): Text => ({
    en: `The file cannot be written (${reason})`,
    ko: `파일을 저장할 수 없습니다 (${reason})`,
  }),
  cannotWrite: (reason: string): Text => ({
    en: `Scores cannot be written (${reason})`,
    ko: `기록을 저장할 수 없습니다 (${reason})`,
  }),
  noHome: (): Text => ({
    en: 'Scores cannot be kept: this user has no home folder',
    ko: '기록을 저장할 수 없습니다. 이 사용자에게 홈 폴더가 없습니다',
  }),
  elsewhere: (): Text => ({
    en: 'Set SAA_HOME to a folder of yours, or add --no-save to practise without keeping scores.',
    ko: 'SAA_HOME을 쓰기 가능한 폴더로 지정하거나, 기록 없이 풀려면 --no-save를 붙이십시오.',
  }),
  noSuchFile: (): Text => ({ en: 'There is no such file', ko: '파일이 없습니다' }),
  notPlain: (): Text => ({
    en: 'This is a symbolic link or no plain file; name the file itself',
    ko: '심볼릭 링크이거나 일반 파일이 아닙니다. 파일을 직접 지정하십시오',
  }),
  cannotReadFile: (reason: string): Text => ({
    en: `The file cannot be read (${reason})`,
    ko: `파일을 읽을 수 없습니다 (${reason})`,
  }),
  importTooBig: (megabytes: number): Text => ({
    en: `The file is larger than ${megabytes} MB`,
    ko: `파일이 ${megabytes} MB보다 큽니다`,
  }),
  importFolder: (): Text => ({
    en: 'Import the folder of the score files instead: saa import DIR',
    ko: '대신 기록 파일이 있는 폴더를 가져오십시오: saa import DIR',
  }),
  noExport: (): Text => ({ en: 'This is no export of scores', ko: '내보낸 기록 파일이 아닙니다' }),
  makeExport: (): Text => ({
    en: 'Make one on the other machine with: saa export --format json --output scores.json',
    ko: '다른 컴퓨터에서 다음 명령으로 만드십시오: saa export --format json --output scores.json',
  }),
  newerExport: (): Text => ({
    en: 'This export was written by a newer saa',
    ko: '더 새로운 버전의 saa에서 내보낸 파일입니다',
  }),
  leftOut: (place: number, fault: string): Text => ({
    en: `Sitting ${place} of the file was left out: ${fault}`,
    ko: `파일의 ${place}번째 기록은 가져오지 않았습니다: ${fault}`,
  }),
  leftOutNewer: (place: number): Text => ({
    en: `Sitting ${place} of the file was left out: a newer saa wrote it`,
    ko: `파일의 ${place}번째 기록은 가져오지 않았습니다. 더 새로운 버전의 saa에서 만든 기록입니다`,
  }),
  foundLink: (): Text => ({
    en: 'a symbolic link; a score file must be a plain file',
    ko: '심볼릭 링크입니다. 기록은 일반 파일이어야 합니다',
  }),
  foundNoPlainFile: (): Text => ({
    en: 'a pipe or a device; a score file must be a plain file',
    ko: '파이프나 장치입니다. 기록은 일반 파일이어야 합니다',
  }),
  foundTooBig: (megabytes: number): Text => ({
    en: `larger than ${megabytes} MB, which no sitting is`,
    ko: `${megabytes} MB보다 큽니다. 기록 파일은 이만큼 클 수 없습니다`,
  }),
  foundCut: (): Text => ({
    en: 'cut short, by a full disk or a kill; the state before it is there',
    ko: '디스크가 가득 찼거나 강제로 종료되어 잘렸습니다. 바로 앞의 상태가 남아 있습니다',
  }),
  foundBroken: (reason: string): Text => ({
    en: `cannot be read: ${reason}`,
    ko: `읽을 수 없습니다: ${reason}`,
  }),
  foundNewer: (): Text => ({
    en: 'written by a newer saa; read-only here until saa is updated',
    ko: '더 새로운 버전의 saa에서 만들었습니다. saa를 업데이트할 때까지 읽기만 합니다',
  }),
  foundOlder: (): Text => ({
    en: 'of an older format; read, and rewritten by the next command that writes',
    ko: '이전 형식의 파일입니다. 읽을 수 있으며, 다음에 기록을 저장할 때 다시 씁니다',
  }),
  foundOpen: (): Text => ({
    en: 'other users of this computer can read it',
    ko: '이 컴퓨터의 다른 사용자도 읽을 수 있습니다',
  }),
  foundNotWritable: (reason: string): Text => ({
    en: `nothing can be written here (${reason}), so nothing is kept`,
    ko: `쓸 수 없는 곳이라 아무것도 저장되지 않습니다 (${reason})`,
  }),
  foundSenseless: (given: string): Text => ({
    en: `${given} - no value of this setting; the default is used, and the next change of any setting drops it. Set it again with: saa config, saa plan`,
    ko: `${given} - 이 설정에 쓸 수 없는 값입니다. 기본값을 쓰며, 다음에 설정을 저장하면 없어집니다. 다시 정하기: saa config, saa plan`,
  }),
  foundLeftOver: (): Text => ({
    en: 'half a file that a killed saa left behind',
    ko: '강제로 종료된 saa가 쓰다 남긴 파일입니다',
  }),
  foundAnswers: (count: number): Text => ({
    en: `set aside; answers in it that can be brought back: ${count}`,
    ko: `따로 옮겨 둔 파일입니다. 되살릴 수 있는 답이 ${count}개 있습니다`,
  }),
  isLink: (): Text => ({
    en: 'A symbolic link stands where a score file belongs; saa writes to plain files only',
    ko: '기록 파일 자리에 심볼릭 링크가 있습니다. saa는 일반 파일에만 저장합니다',
  }),
  removeLink: (): Text => ({ en: 'Remove the link, then try again.', ko: '링크를 지운 뒤 다시 시도하십시오.' }),
};
