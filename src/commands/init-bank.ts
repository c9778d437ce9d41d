/** The files of a small bank of another exam, as `saa init` writes them: enough to drill, to lint and to copy from. */
export function starterBank(code: string): ReadonlyMap<string, string> {
  return new Map([
    ['exam.yaml', exam(code)],
    ['notes/http.yaml', NOTES],
    ['1-requests/http.yaml', REQUESTS],
    ['2-responses/http.yaml', RESPONSES],
    ['saa.config.yaml', CONFIG],
    ['.github/workflows/bank.yml', WORKFLOW],
    ['README.md', readme(code)],
  ]);
}

/** The first line of a file, by which editors check and complete it; `up` leads to the bank's own folder. */
const modeline = (kind: string, up = '../'): string =>
  `# yaml-language-server: $schema=${up}schema/${kind}.schema.json\n`;

const exam = (code: string): string => `${modeline('exam', '')}format: 1
code: ${code}
title: {en: "${code} practice", ko: "${code} 연습"}
guide: {version: "1", checked: 2026-11-21}
questions: {total: 10, scored: 8}
minutes: {standard: 20, extra: 5}
scale: {min: 0, max: 100, pass: 70}
bank: {version: 0.1.0}
domains:
  - id: 1
    folder: 1-requests
    title: {en: Requests, ko: 요청}
    short: {en: Requests, ko: 요청}
    weight: 50
    tasks:
      - id: "1.1"
        title: {en: Choose a method, ko: 메서드 선택}
        bullets:
          - {id: 1.1-K01, text: {en: "Safe and idempotent methods", ko: "안전한 메서드와 멱등 메서드"}}
  - id: 2
    folder: 2-responses
    title: {en: Responses, ko: 응답}
    short: {en: Responses, ko: 응답}
    weight: 50
    tasks:
      - id: "2.1"
        title: {en: Choose a status, ko: 상태 코드 선택}
        bullets:
          - {id: 2.1-K01, text: {en: "Client and server errors", ko: "클라이언트 오류와 서버 오류"}}
services: []
`;

const NOTES = `${modeline('notes')}service: http
name: {en: HTTP, ko: HTTP}
aliases: [web, 웹]
status: current
topics:
  - id: http-methods
    name: {en: HTTP methods, ko: HTTP 메서드}
    aliases: [method, 메서드]
    depth: exam
    contrasts: [http-status]
    facts:
      - id: put-idempotent
        text:
          en: PUT is idempotent, so a client may send the same request again after a lost answer.
          ko: PUT은 멱등이므로 클라이언트는 응답을 받지 못했을 때 같은 요청을 다시 보낼 수 있습니다.
        refs:
          - https://www.rfc-editor.org/rfc/rfc9110.html
  - id: http-status
    name: {en: HTTP status codes, ko: HTTP 상태 코드}
    aliases: [status, 상태 코드]
    depth: exam
    facts:
      - id: unavailable-retry
        text:
          en: Service Unavailable tells the client that the fault is temporary, and Retry-After says when to come back.
          ko: Service Unavailable은 일시적인 장애임을 클라이언트에 알리며, Retry-After는 다시 시도할 시점을 알려 줍니다.
        refs:
          - https://www.rfc-editor.org/rfc/rfc9110.html
`;

const REQUESTS = `${modeline('questions')}service: http
questions:
  - id: http-methods-01
    topic: http-methods
    task: "1.1"
    bullet: 1.1-K01
    facts: [put-idempotent]
    level: apply
    stem:
      en: >-
        Sensors of a greenhouse send one reading an hour over a radio link that often loses the answer.
        Each reading has a number that the sensor gives it, and the server must hold every reading exactly once.
        A sensor repeats a request until an answer arrives.
        How should the sensors send their readings?
      ko: >-
        한 온실의 센서는 응답이 자주 유실되는 무선 연결로 한 시간에 한 번 측정값을 보냅니다.
        측정값에는 센서가 부여한 번호가 있으며, 서버는 각 측정값을 정확히 한 번만 보관해야 합니다.
        센서는 응답이 올 때까지 요청을 반복합니다.
        센서는 측정값을 어떻게 보내야 합니까?
    options:
      - text:
          en: Send a PUT request to an address that ends with the number of the reading.
          ko: 측정값의 번호로 끝나는 주소로 PUT 요청을 보냅니다.
        correct: true
        why:
          en: >-
            PUT is idempotent: a repeated request replaces the same reading under its address, so no copy comes into being.
          ko: >-
            PUT은 멱등이므로 요청을 반복해도 같은 주소의 같은 측정값을 대체할 뿐 사본이 생기지 않습니다.
      - text:
          en: Send a POST request to the address of the list of readings of the sensor.
          ko: 해당 센서의 측정값 목록 주소로 POST 요청을 보냅니다.
        about: http-methods
        why:
          en: >-
            POST is not idempotent, so each repeated request may add the same reading once more.
            It is right when the server numbers what it receives.
          ko: >-
            POST는 멱등이 아니므로 요청을 반복할 때마다 같은 측정값이 추가될 수 있습니다.
            서버가 번호를 부여할 때 알맞은 방법입니다.
      - text:
          en: Send a GET request with the reading in the query of the address of the list.
          ko: 측정값을 목록 주소의 쿼리에 담아 GET 요청을 보냅니다.
        why:
          en: >-
            GET is safe: it must not change anything on the server, and caches may answer it without asking.
            It is right for reading a value.
          ko: >-
            GET은 안전한 메서드로 서버의 상태를 바꾸면 안 되며, 캐시가 서버 대신 응답할 수 있습니다.
            값을 읽을 때 알맞은 방법입니다.
      - text:
          en: Send a HEAD request to the address of the list, with the reading in a header.
          ko: 측정값을 헤더에 담아 목록 주소로 HEAD 요청을 보냅니다.
        why:
          en: >-
            HEAD is GET without the body of the answer and must not change anything on the server either.
            It is right for looking at headers.
          ko: >-
            HEAD는 응답 본문이 없는 GET이므로 역시 서버의 상태를 바꾸면 안 됩니다.
            헤더를 확인할 때 알맞은 방법입니다.
    refs:
      - https://www.rfc-editor.org/rfc/rfc9110.html
    checked: 2026-11-21
`;

const RESPONSES = `${modeline('questions')}service: http
questions:
  - id: http-status-01
    topic: http-status
    task: "2.1"
    bullet: 2.1-K01
    facts: [unavailable-retry]
    level: apply
    stem:
      en: >-
        The database of a library catalogue is closed for an hour every night while it is copied.
        Programs of other libraries query the catalogue at all times, and some of them give up for good after an error of their own making.
        They should know when to come back.
        Which answer should the catalogue give during the copy?
      ko: >-
        한 도서관 목록의 데이터베이스는 매일 밤 복사하는 한 시간 동안 닫힙니다.
        다른 도서관의 프로그램은 언제든지 목록을 조회하며, 일부는 자신의 잘못으로 인한 오류를 받으면 더 이상 시도하지 않습니다.
        이 프로그램들은 언제 다시 시도해야 하는지 알아야 합니다.
        복사하는 동안 목록은 어떤 응답을 보내야 합니까?
    options:
      - text:
          en: Answer Not Found, with the text of a notice in the body.
          ko: 본문에 안내문을 담아 Not Found로 응답합니다.
        why:
          en: >-
            Not Found is a client error: it says that the address is wrong, so some programs would never ask again.
            It is right for a book that is not there.
          ko: >-
            Not Found는 주소가 잘못되었다는 클라이언트 오류이므로 일부 프로그램은 다시 시도하지 않습니다.
            없는 책을 조회할 때 알맞은 응답입니다.
      - text:
          en: Answer Service Unavailable, with a Retry-After header.
          ko: Retry-After 헤더와 함께 Service Unavailable로 응답합니다.
        correct: true
        why:
          en: >-
            It is a server error that is meant to pass, and Retry-After tells every program when the copy will be done.
          ko: >-
            곧 해소될 서버 오류임을 나타내며, Retry-After는 복사가 끝날 시점을 모든 프로그램에 알려 줍니다.
      - text:
          en: Answer Bad Request, with a Date header of the next hour.
          ko: 다음 시각의 Date 헤더와 함께 Bad Request로 응답합니다.
        about: http-status
        why:
          en: >-
            Bad Request blames the client for a malformed request, and Date tells when the answer was made.
            It is right for a query that cannot be read.
          ko: >-
            Bad Request는 요청 형식이 잘못되었다는 뜻이며, Date는 응답이 만들어진 시각을 나타냅니다.
            읽을 수 없는 쿼리를 받았을 때 알맞은 응답입니다.
      - text:
          en: Answer Moved Permanently, with the address of a notice.
          ko: 안내문의 주소와 함께 Moved Permanently로 응답합니다.
        why:
          en: >-
            Programs remember a permanent move and would go on asking for the notice after the copy.
            It is right when the catalogue has a new address.
          ko: >-
            프로그램은 영구 이동을 기억하므로 복사가 끝난 뒤에도 계속 안내문을 요청합니다.
            목록의 주소가 바뀌었을 때 알맞은 응답입니다.
    refs:
      - https://www.rfc-editor.org/rfc/rfc9110.html
    checked: 2026-11-21
`;

const CONFIG = `# What saa lint reads beside a bank: see saa lint --rules and saa lint --explain RULE.
extends: recommended
rules:
  reference/host: [error, {hosts: [rfc-editor.org]}]
`;

const WORKFLOW = `name: bank
on: [push, pull_request]
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: {node-version: 22}
      # Needs saa on the machine: a tarball of it, or a registry that has it.
      - run: npx --yes saa lint . --max-warnings 0
`;

const readme = (code: string): string => `# A question bank for ${code}

    saa quiz --bank .          drill it
    saa exam --bank . --timed  sit a mock exam of it
    saa lint .                 check it

Questions stand in one folder a domain, notes in \`notes/\`. Each topic of the notes has an id; a question is called by its
topic and two digits. \`schema/\` describes the format; editors complete from it by the first line of each file.
`;
