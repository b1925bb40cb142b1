import type { Tag } from '#modules/campaigns/contract.ts'

/** Tags as lines to edit: a word, and behind “=” its other names. */
export function linesOf(tags: readonly Tag[], kind: Tag['kind']): string {
  const own = tags.filter((tag) => tag.kind === kind)
  return own
    .filter((tag) => !tag.aliasOf)
    .map(({ value }) => {
      const others = own.filter(({ aliasOf }) => aliasOf === value).map((tag) => tag.value)
      return others.length > 0 ? `${value} = ${others.join(', ')}` : value
    })
    .join('\n')
}

/** What such lines mean. */
export function tagsOf(lines: string, kind: Tag['kind']): Tag[] {
  return lines.split('\n').flatMap((line) => {
    const [word = '', names = ''] = line.split('=')
    const value = word.trim()
    if (value === '') return []
    const others = names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
    return [{ kind, value, aliasOf: null }, ...others.map((name) => ({ kind, value: name, aliasOf: value }))]
  })
}
