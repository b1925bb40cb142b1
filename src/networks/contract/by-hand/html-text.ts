const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** The words of the first paragraph of an embed code, as a reader sees them; null without a paragraph. */
export function firstParagraph(html: string): string | null {
  const inner = /<p\b[^>]*>([\s\S]*?)<\/p>/i.exec(html)?.[1]
  if (inner === undefined) return null
  return decode(inner.replace(/<br\s*\/?>/gi, '\n').replace(/<[^>]*>/g, ''))
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
