import { currentLocale } from './locale.ts'

let words: typeof import('./refusals/german.ts') | null = null

/**
 * Makes the viewer's words ready for what the server says. Only who reads German fetches them, and only once something
 * was said. Never fails: without them the sentence stays English.
 */
export async function serverWordsReady(): Promise<void> {
  if (words || currentLocale() !== 'de') return
  try {
    words = await import('./refusals/german.ts')
  } catch {
    // The line is down: English is better than nothing, and the next sentence asks again.
  }
}

/** What the server says, in the viewer's language where we have it and it is ready; otherwise as it came. `whole`: no patterns. */
export function said(sentence: string, whole = false): string {
  return currentLocale() === 'de' ? (words?.inGerman(sentence, whole) ?? sentence) : sentence
}

/** An answer with the server's own sentences in it (checks, findings, why one may not) in the viewer's language. */
export async function saidIn<T>(answer: T): Promise<T> {
  if (currentLocale() !== 'de') return answer
  // Here already: the page's own German is in the same file.
  const { withSentences } = await import('./german.ts')
  if (!words) {
    // Fetched only once there is something to say; from then on an answer is walked through once.
    let any = false
    withSentences(answer, (sentence) => {
      any = true
      return sentence
    })
    if (!any) return answer
    await serverWordsReady()
  }
  return withSentences(answer, (sentence, as) =>
    as === 'names' ? (words?.namesInGerman(sentence) ?? sentence) : said(sentence, as === 'whole'),
  )
}
