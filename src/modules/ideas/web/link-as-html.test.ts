import { describe, expect, it } from 'vitest'
import { linkAsHtml } from './link-as-html.ts'

describe('a link for a web page', () => {
  it('carries the question as words only', () => {
    expect(linkAsHtml('https://weft.example/p/poll/a?b=1&c=2', 'Is “5 < 6” \'so\' & "so"?')).toBe(
      '<a href="https://weft.example/p/poll/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">Is “5 &lt; 6” &#39;so&#39; &amp; &quot;so&quot;?</a>',
    )
    expect(linkAsHtml('https://weft.example/"><script>', '<script>')).not.toContain('<script>')
  })
})
