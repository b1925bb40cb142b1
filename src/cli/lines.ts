/** The lines of a byte stream, without their ends, as many at a time as came together. */
export async function* readLineBatches(source: AsyncIterable<Buffer | string>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of source) {
    const parts = (
      rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
    ).split('\n')
    rest = parts.pop() ?? ''
    yield parts.map((part) => (part.endsWith('\r') ? part.slice(0, -1) : part))
  }
  rest += decoder.decode()
  if (rest !== '') yield [rest]
}

/**
 * The lines of a byte stream, without their ends. Splits at line feeds only: node:readline also splits at U+2028,
 * which may stand inside a JSON text.
 */
export async function* readLines(source: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  for await (const lines of readLineBatches(source)) yield* lines
}
