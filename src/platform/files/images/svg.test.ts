import { describe, expect, it } from 'vitest'
import { dangerIn } from './svg.ts'

const svg = (inside: string, before = '') =>
  `<?xml version="1.0"?>${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`

describe('a drawing', () => {
  it.each([
    [
      'shapes',
      svg('<defs><path id="p" d="M0 0h9v9z"/></defs><use href="#p"/><style>path{fill:url(#g)}</style>'),
    ],
    ['a picture inside', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
    [
      'a plain document type',
      svg(
        '<rect/>',
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
      ),
    ],
  ])('of %s only draws', (_, text) => {
    expect(dangerIn(text)).toBeNull()
  })

  it.each([
    ['a script', svg('<script>alert(1)</script>'), 'script'],
    ['a script of another namespace', svg('<svg:script>alert(1)</svg:script>'), 'script'],
    ['an event', svg('<rect onload="alert(1)"/>'), 'script'],
    ['a link that runs', svg('<a href="java&#10;script:alert(1)"><rect/></a>'), 'script'],
    [
      'a web page',
      svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
      'foreignObject',
    ],
    ['a picture from elsewhere', svg('<image xlink:href="https://evil.example/x.png"/>'), 'from elsewhere'],
    ['a file of this machine', svg('<image href="file:///etc/passwd"/>'), 'from elsewhere'],
    ['a part from elsewhere', svg('<use href="other.svg#p"/>'), 'from elsewhere'],
    [
      'a drawing inside a drawing',
      svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>'),
      'from elsewhere',
    ],
    [
      'a style from elsewhere',
      svg('<style>@import url(https://evil.example/x.css)</style>'),
      'from elsewhere',
    ],
    ['a fill from elsewhere', svg('<rect style="fill:url(https://evil.example/#g)"/>'), 'from elsewhere'],
    [
      'an escaped address',
      svg('<rect style="fill:u\\72l(https://evil.example/#g);x:\\url"/>'),
      'from elsewhere',
    ],
    ['a style sheet', svg('<rect/>', '<?xml-stylesheet href="https://evil.example/x.css"?>'), 'style sheet'],
    ['a link that changes', svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>'), 'links'],
    ['a link that is animated', svg('<a><animate attributeName="xlink:href" values="#a;#b"/></a>'), 'links'],
    [
      'entities that multiply',
      svg(
        '<text>&c;</text>',
        '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>',
      ),
      'entities',
    ],
    [
      'an entity that reads a file',
      svg('<text>&x;</text>', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      'entities',
    ],
    [
      'parts that repeat parts that repeat parts',
      svg(
        `<defs><rect id="l0"/>${Array.from({ length: 12 }, (_, n) => `<g id="l${n + 1}">${`<use href="#l${n}"/>`.repeat(10)}</g>`).join('')}</defs><use href="#l12"/>`,
      ),
      'too often',
    ],
    ['parts without end', svg('<g>'.repeat(50_001)), 'more than 50,000 parts'],
  ])('with %s is refused', (_, text, word) => {
    expect(dangerIn(text)).toContain(word)
  })
})
