import type { Pool } from 'pg'

/** Of reading what mentions are, not of showing it: other rooms look at each mention they are told of. */
const enriching =
  /insert into mention_enrichment|e\.bands\[|"value" from "enrichment_correction"|"learned_model"|as a\(network, author\)/

/** Counts the statements this work sends that touch what mentions are. */
export async function countStatements(
  pool: Pool,
  work: () => Promise<unknown>,
): Promise<{ readonly enriching: number }> {
  let count = 0
  const watched = new Map<object, unknown>()
  const watch = (client: { query: unknown }) => {
    if (watched.has(client)) return
    const before = client.query as (...args: unknown[]) => unknown
    watched.set(client, before)
    client.query = (...args: unknown[]) => {
      const [first] = args
      const text = typeof first === 'string' ? first : ((first as { text?: string } | null)?.text ?? '')
      if (enriching.test(text)) count += 1
      return before.apply(client, args)
    }
  }
  pool.on('acquire', watch)
  try {
    await work()
  } finally {
    pool.off('acquire', watch)
    for (const [client, query] of watched) Object.assign(client, { query })
  }
  return { enriching: count }
}
