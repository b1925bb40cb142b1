/** What was written in lines, or parted by commas or semicolons; each once, at most eighty signs long. */
export function linesOf(text: string): string[] {
  const lines = text.split(/[\n,;]+/).map((line) => line.trim().replaceAll(/\s+/g, ' ').slice(0, 80))
  return [...new Set(lines.filter((line) => line !== ''))]
}
