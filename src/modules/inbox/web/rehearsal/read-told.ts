/** A first message and when it was answered, as a file tells it; instants in milliseconds. */
export interface Told {
  readonly at: number
  readonly answered: number | null
}

/** The first messages of a file, and how many lines of it could not be read. */
export interface ReadFile {
  readonly told: readonly Told[]
  readonly unread: number
}

/** More than this is not read. */
export const MOST_TOLD = 20_000

interface Line {
  readonly id: string
  readonly inbound: boolean
  readonly at: number
  readonly answers: readonly string[]
  readonly to: string
}

/**
 * Support conversations as JSON lines, one message a line: tweet_id, inbound ("True"), created_at, response_tweet_id
 * (comma between several), in_response_to_tweet_id (empty for a first one). A first message counts as answered by the
 * earliest of ours that the file says answers it. Or CSV with two columns: when it came, when it was answered (or empty).
 */
export function readTold(text: string): ReadFile {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const read = lines[0]?.startsWith('{') ? fromJson(lines) : fromTable(lines)
  return { ...read, told: read.told.slice(0, MOST_TOLD) }
}

function fromJson(lines: readonly string[]): ReadFile {
  const found = lines.map(lineOf)
  const known = found.filter((line) => line !== null)
  const byId = new Map(known.map((line) => [line.id, line]))
  const told = known
    .filter((line) => line.inbound && line.to === '')
    .map(({ at, answers }): Told => {
      const ours = answers
        .flatMap((id) => byId.get(id) ?? [])
        .filter((line) => !line.inbound && line.at >= at)
      return { at, answered: ours.length > 0 ? Math.min(...ours.map((line) => line.at)) : null }
    })
  return { told: told.sort((a, b) => a.at - b.at), unread: found.length - known.length }
}

function lineOf(text: string): Line | null {
  try {
    const row = JSON.parse(text) as Record<string, unknown>
    const at = Date.parse(String(row.created_at))
    if (Number.isNaN(at)) return null
    return {
      id: String(row.tweet_id),
      inbound: row.inbound === 'True' || row.inbound === true,
      at,
      answers: String(row.response_tweet_id ?? '')
        .split(',')
        .filter((id) => id !== ''),
      to: String(row.in_response_to_tweet_id ?? ''),
    }
  } catch {
    return null
  }
}

function fromTable(lines: readonly string[]): ReadFile {
  const told: Told[] = []
  let unread = 0
  for (const line of lines) {
    const [came = '', answer = ''] = line.split(/[,;\t]/).map((cell) => cell.trim().replaceAll('"', ''))
    const at = Date.parse(came)
    const answered = Date.parse(answer)
    if (Number.isNaN(at)) unread += 1
    else told.push({ at, answered: Number.isNaN(answered) ? null : answered })
  }
  // The first line names the columns.
  if (unread > 0 && Number.isNaN(Date.parse(lines[0]?.split(/[,;\t]/)[0] ?? ''))) unread -= 1
  return { told: told.sort((a, b) => a.at - b.at), unread }
}
