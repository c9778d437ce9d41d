/** The question that the rules' examples start from: no rule finds anything in it. */
export const SOUND_QUESTION = `id: volumes-01
topic: volumes
task: "1.1"
bullet: 1.1-K01
facts: [first]
level: apply
stem:
  en: >-
    A publishing company runs an editing tool on one Amazon EC2 instance.
    Editors save drafts to the local disk of the instance throughout the day.
    The drafts must still exist after the instance has been stopped for the night and started again in the morning.
    Which solution meets these requirements?
  ko: >-
    한 출판사가 하나의 Amazon EC2 인스턴스에서 편집 도구를 운영합니다.
    편집자는 온종일 초안을 인스턴스의 로컬 디스크에 저장합니다.
    밤에 인스턴스를 중지하고 아침에 다시 시작한 뒤에도 초안이 남아 있어야 합니다.
    이러한 요구 사항을 충족하는 솔루션은 무엇입니까?
options:
  - text:
      en: Save the drafts to an Amazon EBS volume attached to the instance.
      ko: 인스턴스에 연결한 Amazon EBS 볼륨에 초안을 저장합니다.
    correct: true
    why:
      en: A volume keeps its data while the instance is stopped, because the volume exists independently of the instance and its host.
      ko: 볼륨은 인스턴스나 호스트와 별도로 존재하므로 인스턴스가 중지되어도 데이터를 유지합니다.
  - text:
      en: Save the drafts to the instance store that the host offers.
      ko: 호스트가 제공하는 인스턴스 스토어 볼륨에 초안을 저장합니다.
    why:
      en: The store belongs to the host, so its contents are lost as soon as the instance is stopped. It is right for scratch data.
      ko: 인스턴스 스토어는 호스트에 속하므로 인스턴스를 중지하면 내용이 사라집니다. 임시 데이터에 알맞은 방법입니다.
  - text:
      en: Keep the drafts in a memory file system with Amazon EC2 tags.
      ko: Amazon EC2 태그를 붙인 메모리 파일 시스템에 초안을 둡니다.
    why:
      en: Memory is cleared when the instance stops, and a tag describes a resource without keeping its files. It is right for short caches.
      ko: 인스턴스가 중지되면 메모리는 지워지고, 태그는 파일을 보관하지 않습니다. 짧은 캐시에 알맞은 방법입니다.
  - text:
      en: Copy the drafts to a second directory of the same Amazon EC2 disk.
      ko: 같은 Amazon EC2 디스크의 다른 디렉터리에 초안을 복사해 둡니다.
    why:
      en: A copy on the same local disk is lost together with the original when the instance is stopped. It is right against accidental deletion.
      ko: 같은 로컬 디스크의 복사본은 인스턴스를 중지할 때 원본과 함께 사라집니다. 실수로 인한 삭제에 알맞은 방법입니다.
refs: [https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes.html]
checked: 2026-11-01
`;
