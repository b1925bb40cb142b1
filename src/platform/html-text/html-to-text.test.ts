import { describe, expect, it } from 'vitest'
import { htmlToText } from './index.ts'

describe('htmlToText', () => {
  it.each([
    ['<p>One</p><p>Two<br>three</p>', 'One\n\nTwo\nthree'],
    ['a &lt;b&gt; &amp;amp; &eacute;&#x1F600;', 'a <b> &amp; é😀'],
    ['<ul><li>one</li><li>two</li></ul>after', '- one\n- two\n\nafter'],
    ['  spaced \n\n out  <b> bold </b> text ', 'spaced out bold text'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['x<script>alert(1)</script><style>p{}</style>y', 'xy'],
    ['<scr<script>ipt>alert(1)</script>', 'ipt>alert(1)'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['<p>مرحبا <b>بالعالم</b></p>', 'مرحبا بالعالم'],
    ['a<br/><br/><br/>b', 'a\n\nb'],
    ['nul\u0000l', 'null'],
    ['', ''],
  ])('%j', (html, text) => {
    expect(htmlToText(html)).toBe(text)
  })

  it('lets the caller word anchors', () => {
    const html = 'see <a href="https://example.com/x?y=1&amp;z" class="a b"><span>example</span>.com</a>!'
    const anchor = (one: { href: string; text: string; classes: readonly string[] }) =>
      `${one.text}|${one.href}|${one.classes.join('+')}`
    expect(htmlToText(html, { anchor })).toBe('see example.com|https://example.com/x?y=1&z|a+b!')
  })

  it('survives nesting without end', () => {
    const started = performance.now()
    expect(htmlToText(`start ${'<b>'.repeat(200_000)}deep`)).toBe('start')
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
