import { describe, expect, it } from 'vitest'
import type { ParsedFeed, Refused } from './index.ts'
import { maxFeedBytes, parseFeed } from './index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function read(xml: string | Uint8Array, contentType?: string, url?: string): ParsedFeed {
  const parsed = parseFeed(
    typeof xml === 'string' ? utf8(xml) : xml,
    { contentType: contentType ?? null },
    url,
  )
  if ('refused' in parsed) throw new Error(parsed.message)
  return parsed
}

function refusal(xml: string | Uint8Array, url?: string): Refused {
  const parsed = parseFeed(typeof xml === 'string' ? utf8(xml) : xml, {}, url)
  if (!('refused' in parsed)) throw new Error('It was read.')
  return parsed
}

const rss = (item: string, head = '') =>
  `<rss version="2.0">${head}<channel><title>T</title><item>${item}</item></channel></rss>`
const first = (xml: string, url?: string) => read(xml, undefined, url).entries[0]

describe('formats', () => {
  it('reads RSS 2.0 with its modules', () => {
    const feed = read(`<?xml version="1.0"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/">
      <channel><title>News &amp; more</title><link>https://example.org/</link>
      <item><title>One</title><link>https://example.org/1</link><guid isPermaLink="false">g-1</guid>
        <dc:creator>Ana</dc:creator><pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate>
        <description>Short</description><c:encoded><![CDATA[<p>Long</p>]]></c:encoded></item></channel></rss>`)
    expect(feed).toEqual({
      title: 'News & more',
      link: 'https://example.org/',
      id: null,
      entries: [
        {
          id: 'g-1',
          title: 'One',
          link: 'https://example.org/1',
          author: 'Ana',
          summary: 'Short',
          content: '<p>Long</p>',
          published: '2004-01-01T19:48:21Z',
          updated: null,
        },
      ],
    })
  })

  it('reads RSS 1.0, where items stand beside the channel', () => {
    const feed =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://example.org/feed"><title>T</title><link>https://example.org/</link></channel>
      <item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link></item></rdf:RDF>`)
    expect([feed.title, feed.link, feed.entries[0]?.id, feed.entries[0]?.title]).toEqual([
      'T',
      'https://example.org/',
      'https://example.org/1',
      'One',
    ])
  })

  it('reads Atom with a prefix, inline XHTML and xml:base', () => {
    const feed = read(`<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://example.org/blog/">
      <a:title type="text">A &lt; B</a:title><a:id>urn:x</a:id><a:link rel="self" href="feed.xml"/><a:link href="."/>
      <a:entry xml:base="2026/"><a:title type="html">&lt;b&gt;Bold&lt;/b&gt;</a:title><a:id>urn:x:1</a:id>
      <a:link href="post"/><a:author><a:name>Bo</a:name><a:email>bo@example.org</a:email></a:author>
      <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">See <a href="../pic.png">it</a></div></a:content>
      <a:updated>2026-01-02T03:04:05+01:00</a:updated></a:entry></a:feed>`)
    expect([feed.title, feed.link, feed.id]).toEqual(['A < B', 'https://example.org/blog/', 'urn:x'])
    expect(feed.entries[0]).toMatchObject({
      title: '<b>Bold</b>',
      link: 'https://example.org/blog/2026/post',
      author: 'Bo (bo@example.org)',
      content: 'See <a href="https://example.org/blog/pic.png">it</a>',
      updated: '2026-01-02T02:04:05Z',
      published: null,
    })
  })

  it('names the author of the feed an entry was taken over from', () => {
    const feed = read(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Planet</title>
      <entry><id>1</id><source><title>Far</title><author><name>Cy</name></author></source></entry>
      <entry><id>2</id><source><author><name>Cy</name></author></source><author><name>Di</name></author></entry></feed>`)
    expect(feed.entries.map(({ author, title }) => [author, title])).toEqual([
      ['Cy', null],
      ['Di', null],
    ])
  })

  it('reads JSON Feed', () => {
    const feed = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        home_page_url: 'https://example.org/',
        feed_url: 'https://example.org/feed.json',
        items: [
          {
            id: 7,
            url: '/7',
            title: 'Seven',
            content_html: '<p onclick="x()">Hi <img src="p.png"></p>',
            date_published: '2026-01-02T03:04:05+01:00',
            authors: [{ name: 'Cy' }],
          },
        ],
      }),
      'application/feed+json',
      'https://example.org/feed.json',
    )
    expect(feed.entries[0]).toEqual({
      id: '7',
      title: 'Seven',
      link: 'https://example.org/7',
      author: 'Cy',
      summary: null,
      content: '<p>Hi <img src="https://example.org/p.png" /></p>',
      published: '2026-01-02T02:04:05Z',
      updated: null,
    })
  })
})

describe('encodings', () => {
  const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
  const wide = (text: string, bytes: 2 | 4, little: boolean, mark: boolean) => {
    const points = [...(mark ? `\ufeff${text}` : text)].map((char) => char.codePointAt(0) ?? 0)
    const out = new DataView(new ArrayBuffer(points.length * bytes))
    points.forEach((point, index) => {
      if (bytes === 2) out.setUint16(index * 2, point, little)
      else out.setUint32(index * 4, point, little)
    })
    return new Uint8Array(out.buffer)
  }
  const titled = (title: string, encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><rss><channel><title>${title}</title></channel></rss>`

  it.each([
    ['windows-1252', '\x93caf\xe9\x94', '“café”'],
    ['windows-1251', '\xcf\xf0\xe8\xe2\xe5\xf2', 'Привет'],
    ['koi8-r', '\xf0\xd2\xc9\xd7\xc5\xd4', 'Привет'],
    ['shift_jis', '\x93\xfa\x96{', '日本'],
    ['euc-kr', '\xc7\xd1\xb1\xdb', '한글'],
    ['gb2312', '\xd6\xd0\xb9\xfa', '中国'],
    ['big5', '\xa4\xa4\xa4\xe5', '中文'],
    ['iso-8859-2', '\xb3\xf3d\xbc', 'łódź'],
  ])('%s by its declaration and by HTTP', (encoding, bytes, title) => {
    expect(read(latin(titled(bytes, encoding))).title).toBe(title)
    const bare = latin(`<rss><channel><title>${bytes}</title></channel></rss>`)
    expect(read(bare, `text/xml; charset="${encoding}"`).title).toBe(title)
  })

  it.each([
    [2, true, true],
    [2, false, true],
    [2, true, false],
    [2, false, false],
    [4, true, true],
    [4, false, true],
    [4, true, false],
    [4, false, false],
  ] as const)('%i bytes a character, little-endian %s, mark %s', (bytes, little, mark) => {
    expect(read(wide(titled('Größe Ω', `utf-${bytes * 8}`), bytes, little, mark)).title).toBe('Größe Ω')
  })

  it('passes over the Latin charset a server names for everything, where the document is UTF-8', () => {
    expect(read(utf8(titled('Größe', 'utf-8')), 'text/xml; charset=iso-8859-1').title).toBe('Größe')
    // Without its own word for it the server's counts, and bytes that are no UTF-8 are what the server says.
    expect(
      read(utf8('<rss><channel><title>ö</title></channel></rss>'), 'text/xml; charset=iso-8859-1').title,
    ).toBe('Ã¶')
    expect(read(latin(titled('Gr\xf6\xdfe', 'utf-8')), 'text/xml; charset=iso-8859-1').title).toBe('Größe')
  })

  it('passes over a charset that the bytes contradict', () => {
    expect(read(utf8(titled('Größe', 'utf-8')), 'text/xml; charset=us-ascii').title).toBe('Größe')
    expect(read(latin(titled('Gr\xf6\xdfe', 'utf-8'))).title).toBe('Größe')
    const oneBroken = [...utf8(titled('Größe Grüße Äpfel ', 'utf-8'))]
    oneBroken.splice(-24, 0, 0xe4)
    expect(read(Uint8Array.from(oneBroken)).title).toContain('Größe Grüße Äpfel')
    expect(read(utf8(titled('Größe', 'utf-16'))).title).toBe('Größe')
    expect(read(utf8(titled('Größe', 'no-such-charset'))).title).toBe('Größe')
  })
})

describe('ill-formed feeds', () => {
  it('forgives missing ends, stray ampersands, unknown prefixes and HTML names', () => {
    const feed = read(`junk <rss><channel><title>Fish & Chips &nbsp;&eacute; &unknown;</title>
      <item><title>One<link>https://example.org/1</link></item><item><dc:creator>Ana</dc:creator>
      <description>a <b>bold<br> move</description></item>`)
    expect(feed.title).toBe('Fish & Chips \u00a0é &unknown;')
    expect(feed.entries).toHaveLength(2)
    expect(feed.entries[1]).toMatchObject({ author: 'Ana', summary: 'a <b>bold<br /> move</b>' })
  })

  it('reads what a broken end leaves', () => {
    expect(
      read('<rss><channel><title>T</title><item><title>One</title></item><item><ti').entries[0]?.title,
    ).toBe('One')
    expect(read('<rss><channel><title><![CDATA[T]]></title>').title).toBe('T')
  })
})

describe('hostile feeds', () => {
  it('refuses a billion laughs quickly', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
      '',
    )
    const xml = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${levels}]>${rss('<title>&l9;</title>')}`
    const started = performance.now()
    expect(refusal(xml).refused).toBe('unsafe')
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('refuses one large entity used without end', () => {
    const xml = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(50_000)}">]>${rss(`<title>${'&a;'.repeat(50_000)}</title>`)}`
    expect(refusal(xml).refused).toBe('unsafe')
  })

  it('never loads what a DOCTYPE points at, and leaves loops unexpanded', () => {
    const xml = `<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "&b;"><!ENTITY b "&a;"><!ENTITY ok "fine">]>`
    expect(first(xml + rss('<title>&f;&a;&ok;</title>'))?.title).toBe('&f;&a;fine')
    const netscape = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://example.org/rss-0.91.dtd">'
    expect(first(netscape + rss('<title>One</title>'))?.title).toBe('One')
  })

  it('refuses absurd nesting in XML and drops it in HTML, quickly', () => {
    const started = performance.now()
    expect(refusal(rss(`<title>${'<a>'.repeat(300_000)}</title>`)).refused).toBe('unsafe')
    const html = `x${'&lt;b&gt;'.repeat(100_000)}y`
    expect(first(rss(`<description>${html}</description>`))?.summary).toMatch(/^x\s+y$/)
    expect(performance.now() - started).toBeLessThan(4000)
  })

  it('refuses 50 MB without reading it', () => {
    expect(refusal(new Uint8Array(50_000_000)).refused).toBe('too_large')
    expect(maxFeedBytes).toBeLessThan(50_000_000)
  })

  it.each([
    ['<script>alert(1)</script>safe', 'safe'],
    ['<scr<script>ipt>alert(1)</scr</script>ipt>', 'ipt>alert(1)ipt>'],
    ['<img src=x onerror=alert(1)>', '<img src="x" />'],
    ['<a href="javascript:alert(1)">x</a>', '<a href="">x</a>'],
    ['<a href="java&#x0A;script:alert(1)">x</a>', '<a href="">x</a>'],
    ['<a href="javascript&#58alert(1)">x</a>', '<a href="">x</a>'],
    ['<a href="&#106&#97vascript&colon;alert(1)">x</a>', '<a href="">x</a>'],
    ['<a href="data:text/html,<script>1</script>">x</a>', '<a href="">x</a>'],
    ['<iframe src="https://evil.example/"></iframe>ok', 'ok'],
    ['<p style="background:url(javascript:1)">x</p>', '<p>x</p>'],
    ['<p style="width: expression(alert(1))">x</p>', '<p>x</p>'],
    [
      '<svg><script>alert(1)</script><a xlink:href="javascript:1"><circle r="1"/></a></svg>',
      '<svg><a xlink:href=""><circle r="1"></circle></a></svg>',
    ],
    ['<form action="javascript:1"><input name="a"></form>', '<form action=""><input name="a" /></form>'],
    [
      '<b title="&quot;><script>1</script>">x</b>',
      '<b title="&quot;&gt;&lt;script&gt;1&lt;/script&gt;">x</b>',
    ],
    ['<!--<img src=x onerror=1>-->x', 'x'],
    ['<math><mtext><style><img src=x onerror=1></style></mtext></math>', '<math><mtext></mtext></math>'],
  ])('cleans %s', (html, cleaned) => {
    expect(first(rss(`<description><![CDATA[${html}]]></description>`))?.summary).toBe(cleaned)
  })

  it('does not hand on an address that runs code', () => {
    expect(first(rss('<link>javascript:alert(1)</link>'))?.link).toBeNull()
  })

  it('keeps no NUL, which the database cannot hold', () => {
    expect(first(rss('<title>a\u0000b&#0;c</title>'))?.title).toBe('ab\ufffdc')
  })
})

describe('what is no feed', () => {
  it('says so for a web page and names the feeds it announces', () => {
    const html = `<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml">
      <link rel="alternate" type="application/atom+xml" href="https://other.example/atom"></head><body></body></html>`
    const told = refusal(html, 'https://example.org/blog/')
    expect(told).toMatchObject({
      refused: 'not_a_feed',
      suggestions: ['https://example.org/feed.xml', 'https://other.example/atom'],
    })
    expect(told.message).toContain('https://example.org/feed.xml')
    expect(refusal('<html><body>x</body></html>').message).toContain('announces none')
  })

  it.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['hello', 'not_a_feed'],
    ['{"a":1}', 'not_a_feed'],
    ['{broken', 'not_a_feed'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'not_a_feed'],
    ['\x89PNG\r\n\x1a\n', 'not_a_feed'],
  ])('%j', (text, code) => {
    expect(refusal(text).refused).toBe(code)
  })
})
