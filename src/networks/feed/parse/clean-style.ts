const words = (text: string) => new Set(text.trim().split(/\s+/))

const properties = words(`
  azimuth background-color border-bottom-color border-collapse border-color border-left-color border-right-color
  border-top-color clear color cursor direction display elevation float font font-family font-size font-style
  font-variant font-weight height letter-spacing line-height overflow pause pause-after pause-before pitch pitch-range
  richness speak speak-header speak-numeral speak-punctuation speech-rate stress text-align text-decoration text-indent
  unicode-bidi vertical-align voice-family volume white-space width
`)
// Families of shorthands whose every part is looked at.
const families = words('background border margin padding')
const keywords = words(`
  !important aqua auto black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green italic
  left lime maroon medium navy none normal nowrap olive pointer purple red right silver solid teal top transparent
  underline white yellow
`)
const measure =
  /^(?:#[0-9a-f]+|rgb\(\d+%?,\d*%?,?\d*%?\)?|\d{0,2}\.?\d{0,2}(?:cm|em|ex|in|mm|pc|pt|px|%|,|\))?)$/i
// What a harmless declaration is written with: no functions but colours, no escapes, nothing that fetches.
const harmless = /^[:,;#%.\s\w!'"()-]*$/
const declaration = /^[-\w]+\s*:[^:;]*$/

/** The harmless declarations of a style attribute; '' when any part looks like more than that. */
export function cleanStyle(source: string): string {
  if (source.length > 2000) return ''
  // What is fetched goes alone; its declaration then has no value and goes with it.
  const style = source.replace(/url\s*\([^)]*\)/gi, ' ')
  if (!harmless.test(style) || oddDash(style) || oddCall(style)) return ''
  const declared = style
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (!declared.every((part) => declaration.test(part))) return ''
  return declared.flatMap(kept).join(' ')
}

function kept(part: string): string[] {
  const colon = part.indexOf(':')
  const name = part.slice(0, colon).trim().toLowerCase()
  const value = part.slice(colon + 1).trim()
  if (value === '') return []
  if (properties.has(name)) return [`${name}: ${value};`]
  if (!families.has(name.split('-')[0] ?? '')) return []
  const harmlessParts = value.split(/\s+/).every((word) => keywords.has(word) || measure.test(word))
  return harmlessParts ? [`${name}: ${value};`] : []
}

// A dash between two word characters is a name; anywhere else it is a vendor's or a negative trick.
function oddDash(style: string): boolean {
  return /(^|[^\w])-|-([^\w]|$)/.test(style)
}

function oddCall(style: string): boolean {
  return /[()]/.test(style.replace(/\([\d,\s%]+\)/g, ''))
}
