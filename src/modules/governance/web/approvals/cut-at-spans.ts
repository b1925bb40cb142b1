/** Cuts a text at half-open spans in code points; what lies inside any of them is marked. */
export function cutAtSpans(
  text: string,
  spans: readonly (readonly [number, number])[],
): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = []
  for (const [at, point] of Array.from(text).entries()) {
    const marked = spans.some(([start, end]) => at >= start && at < end)
    const last = pieces.at(-1)
    if (last?.marked === marked) last.text += point
    else pieces.push({ text: point, marked })
  }
  return pieces
}
