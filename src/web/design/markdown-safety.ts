/** Where a link may lead: a page of ours, a place outside, or (null) nowhere. */
export function linkKind(href: string): 'inside' | 'outside' | null {
  if (isOwnPath(href)) return 'inside'
  // Browsers forgive control characters and spaces in a scheme; nothing here does.
  return /^(?:https?:\/\/[^\s\\]+|mailto:[^\s\\]+)$/i.test(href) && URL.canParse(href) ? 'outside' : null
}

/** A path of this very server: “//host” and “/\host” are addresses of others. */
function isOwnPath(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, and “/\t/host” becomes “//host”
  return /^\/(?![/\\])[^\s\\\u0000-\u001f]*$/.test(path)
}

/** The address of a picture when it is one of ours, else null: a foreign picture would tell others who reads. */
export function ownPicture(source: string): string | null {
  return isOwnPath(source) ? source : null
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
}

/** Text with its character references as the characters they stand for. */
export function plainWords(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole
  })
}
