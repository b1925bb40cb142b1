import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Markdown } from './markdown.tsx'
import { linkKind, ownPicture, plainWords } from './markdown-safety.ts'

const html = (text: string) => renderToStaticMarkup(createElement(Markdown, { text }))

describe('Markdown', () => {
  it('draws what a lesson is made of', () => {
    const drawn = html(
      '# A\n\nB **c** _d_ `e`\n\n- f\n- g\n\n1. h\n\n> i\n\n| j | k |\n|---|---|\n| l | m |\n\n---',
    )
    for (const part of [
      '<h2>A</h2>',
      '<strong>c</strong>',
      '<em>d</em>',
      '<code>e</code>',
      '<li>f</li>',
      '<ol start="1">',
      '<blockquote><p>i</p></blockquote>',
      '<td>m</td>',
      '<hr/>',
    ])
      expect(drawn).toContain(part)
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="x()">b</b> c',
    '<iframe src="https://films.example/1"></iframe>',
  ])('shows %s as text', (text) => {
    const drawn = html(text)
    expect(drawn).not.toMatch(/<(script|img|b|iframe)\b/)
    expect(drawn).toContain('&lt;')
  })

  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](data:text/html,x)',
    '[a](//evil.example)',
    '[a](/\\evil.example)',
    '[a](vbscript:x)',
  ])('makes no link of %s', (text) => {
    expect(html(text)).not.toContain('<a')
  })

  it('opens what is outside safely, a link that stands alone as a card', () => {
    expect(html('See [this](https://a.example/x).')).toContain('rel="noopener noreferrer"')
    const card = html('[A film](https://films.example/1 "Video, 3 minutes")')
    expect(card).toContain('md-card')
    expect(card).toContain('Video, 3 minutes, films.example')
    expect(card).not.toContain('<iframe')
  })

  it('fetches no picture from elsewhere, and ours late', () => {
    expect(html('![Words](https://a.example/x.png)')).not.toContain('<img')
    expect(html('![Words](https://a.example/x.png)')).toContain('Words')
    expect(html('![Words](/files/1)')).toContain('loading="lazy"')
  })
})

it('knows its own paths', () => {
  expect([ownPicture('/files/1'), ownPicture('//x/1'), ownPicture('x.png'), ownPicture('/\t/x')]).toEqual([
    '/files/1',
    null,
    null,
    null,
  ])
  expect([linkKind('/a'), linkKind('mailto:a@b.example'), linkKind('#x'), linkKind('https://')]).toEqual([
    'inside',
    'outside',
    null,
    null,
  ])
  expect(plainWords('a &amp; b &#8217; &bogus; &#0;')).toBe('a & b ’ &bogus; &#0;')
})
