/** A line of a course file that cannot be read, and what to do. */
export interface FileProblem {
  readonly line: number
  readonly message: string
}

export interface Line {
  readonly number: number
  readonly text: string
}

/** Cuts a line of its marks at the end: `Title {#id} {many}` → title, id, many. */
export function readMarks(text: string): { title: string; id: string | null; many: boolean } {
  const id = /\{#([^}]*)\}/.exec(text)?.[1] ?? null
  const many = /\{many\}/.test(text)
  return { title: text.replace(/\{(#[^}]*|many)\}/g, '').trim(), id, many }
}
