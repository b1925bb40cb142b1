const doing: readonly (readonly [RegExp, string])[] = [
  [/\/(?:JavaScript|JS)\b/, 'holds a script (JavaScript)'],
  [/\/EmbeddedFiles?\b/, 'has other files inside'],
  [/\/Launch\b/, 'starts other programs'],
  [/\/(?:RichMedia|Flash|3D|XFA)\b/, 'has active parts inside'],
  [/\/(?:SubmitForm|ImportData)\b/, 'sends or loads data'],
]

/** What a document would do by itself, as the end of a sentence; null when it only shows its pages. */
export function actionsIn(objects: string): string | null {
  const found = doing.find(([sign]) => sign.test(objects))
  if (found) return found[1]
  if (/\/AA\b/.test(objects)) return 'acts when its pages are turned'
  const opening = /\/OpenAction\s*(\[|<<|\d+\s+\d+\s+R)/.exec(objects)
  if (!opening) return null
  const [, value = ''] = opening
  if (value === '[') return null
  const action = value === '<<' ? objects.slice(opening.index, opening.index + 400) : objectOf(objects, value)
  // Many programs say which page to show first; that is all an opening may do.
  return /^\s*\[|\/S\s*\/GoTo\b/.test(action) ? null : 'acts when it is opened'
}

/** The text of the object a reference (`12 0 R`) means; empty when it is not there. */
function objectOf(objects: string, reference: string): string {
  const [number = '', generation = ''] = reference.split(/\s+/)
  const begin = new RegExp(`(?<!\\d)${number}\\s+${generation}\\s+obj\\b`).exec(objects)
  if (!begin) return ''
  const from = begin.index + begin[0].length
  const end = objects.indexOf('endobj', from)
  return objects.slice(from, end < 0 ? from + 400 : end)
}

/** The number of pages: what the root of the page tree says, or as many pages as are there. */
export function pagesIn(objects: string): number {
  const pages = objects.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
  const counts = [...objects.matchAll(/\/Type\s*\/Pages\b/g)].map(({ index }) => countNear(objects, index))
  return Math.max(0, ...counts) || pages
}

/** The `/Count` of the dictionary around an offset. */
function countNear(objects: string, at: number): number {
  const from = Math.max(objects.lastIndexOf('obj', at), at - 4000)
  const to = objects.indexOf('endobj', at)
  const until = Math.min(to < 0 ? objects.length : to, at + 200_000)
  return Number(/\/Count\s+(\d+)/.exec(objects.slice(from, until))?.[1] ?? 0)
}
