import { describe, expect, it } from 'vitest'
import { urlsIn } from './find-urls.ts'

const found = (text: string): string[] => urlsIn(text).map((one) => one.url)

describe('addresses in a text', () => {
  it.each<[string, string[]]>([
    ['see https://fjell.example/p/1.', ['https://fjell.example/p/1']],
    ['(https://fjell.example/a_(b))', ['https://fjell.example/a_(b)']],
    ['“https://fjell.example”, they said', ['https://fjell.example']],
    ['HTTPS://FJELL.EXAMPLE/A!', ['HTTPS://FJELL.EXAMPLE/A']],
    ['http://a.example https://b.example', ['http://a.example', 'https://b.example']],
    ['[here](https://a.example)(https://b.example)', ['https://a.example', 'https://b.example']],
    ['[https://x.example](https://y.example)', ['https://x.example', 'https://y.example']],
    ['seehttps://fjell.example', ['https://fjell.example']],
    ['our shop fjell.example/hiking, come in', ['fjell.example/hiking']],
    ['www.anything.unheardof', ['www.anything.unheardof']],
    ['fjell.example:8080/x?y=1#z', ['fjell.example:8080/x?y=1#z']],
    ['пример.рф и münchen.de', ['пример.рф', 'münchen.de']],
    ['fjell。example', ['fjell。example']],
    ['javascript:alert(1)', ['javascript:alert(1)']],
    ['data:text/html;base64,PHNjcmlwdD4=', ['data:text/html;base64,PHNjcmlwdD4=']],
    ['ms-word:ofe|u|x and intent://scan/#Intent;end', ['intent://scan/#Intent;end']],
    ['http://[2001:db8::1]/x', ['http://[2001:db8::1]/x']],
    ['https://a.example/？！', ['https://a.example/']],
    ['Thanks.It works. e.g. this. Node.js and file.txt', []],
    ['write to jo@fjell.example or @ingrid.bsky.social', []],
    ['@shop@fjell.example', []],
    ['data: the numbers, file: the report, 3.5 and 10.30', []],
    ['hxxps://evil.example/x', []],
    ['https:// http://', []],
    ['', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  it('counts places in code points, so that a screen can mark them', () => {
    const text = '👩‍👩‍👧 👍 https://a.example, ä'
    const [one] = urlsIn(text)
    expect(
      Array.from(text)
        .slice(...(one?.span ?? [0, 0]))
        .join(''),
    ).toBe('https://a.example')
  })

  it('stops at 200 and stays quick with a text made to hurt', () => {
    expect(urlsIn('https://a.example '.repeat(5000))).toHaveLength(200)
    const start = performance.now()
    for (const bad of ['a.'.repeat(50_000), 'a'.repeat(100_000), 'a-'.repeat(50_000), '('.repeat(50_000)])
      urlsIn(`${bad} https://x.example/${bad}`)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
