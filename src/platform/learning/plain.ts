/**
 * Whether a text is of ASCII alone: then it needs no normal form, and classes of letters are the same as `a-z`, which are
 * several times quicker to look for than those of all scripts. Most of what comes by the thousand is.
 */
export function isPlain(text: string): boolean {
  return ascii.test(text)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: everything below 128 counts.
const ascii = /^[\x00-\x7f]*$/
