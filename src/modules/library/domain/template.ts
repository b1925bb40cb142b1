type Part = { readonly text: string } | { readonly name: string }

/** A name in braces: letters, digits, hyphen and underscore, beginning with a letter. */
const shape = /^\p{L}[\p{L}\p{N}_-]{0,39}$/u

/** A brace that is meant as a brace is written twice. */
const token = /\{\{|\}\}|\{([^{}]*)\}|[{}]/g

function read(text: string): { parts: Part[]; wrong: string | null } {
  const parts: Part[] = []
  let wrong: string | null = null
  let from = 0
  for (const match of text.matchAll(token)) {
    parts.push({ text: text.slice(from, match.index) })
    from = match.index + match[0].length
    const name = match[1]?.trim()
    if (match[0] === '{{' || match[0] === '}}') parts.push({ text: match[0].slice(1) })
    else if (name !== undefined && shape.test(name)) parts.push({ name })
    else {
      wrong ??= problem(match[0], name)
      parts.push({ text: match[0] })
    }
  }
  parts.push({ text: text.slice(from) })
  return { parts, wrong }
}

function problem(found: string, name: string | undefined): string {
  if (name === '') return 'A place without a name: write a word between the braces, such as {name}.'
  if (name !== undefined)
    return `“${found}” is no name for a place. Use one word of letters, digits, hyphen or underscore, such as {first-name}.`
  return found === '{'
    ? 'A brace is opened and never closed. Close it, or write {{ for a brace that is meant as one.'
    : 'A brace is closed that was never opened. Take it out, or write }} for a brace that is meant as one.'
}

/** The names of the places in a template, each once, in the order in which they come. */
export function placeholdersOf(text: string): string[] {
  return [...new Set(read(text).parts.flatMap((part) => ('name' in part ? [part.name] : [])))]
}

/** Why a text is no template, as a sentence; null when it is one. */
export function checkTemplate(text: string): string | null {
  const { wrong, parts } = read(text)
  if (wrong) return wrong
  return parts.some((part) => 'name' in part)
    ? null
    : 'A template has at least one place to fill, such as {name}. Without one it is an approved text.'
}

/** The template with its places filled. What has no value stays in braces and is named in `missing`. */
export function fillTemplate(
  text: string,
  values: Readonly<Record<string, string>>,
): { readonly text: string; readonly missing: string[] } {
  const missing = new Set<string>()
  const filled = read(text).parts.map((part) => {
    if ('text' in part) return part.text
    const value = Object.hasOwn(values, part.name) ? values[part.name]?.trim() : ''
    if (value) return value
    missing.add(part.name)
    return `{${part.name}}`
  })
  return { text: filled.join(''), missing: [...missing] }
}
