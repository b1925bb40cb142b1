import pg from 'pg'
import type { EventData, StoredEvent } from '#kernel/event.ts'
import { chainHash, GENESIS } from './chain.ts'

export interface AuditFinding {
  readonly organisationId: string
  readonly seq: number
  /** In plain words: what does not fit and what it means. */
  readonly problem: string
}

export interface AuditReport {
  readonly organisations: number
  readonly events: number
  readonly findings: readonly AuditFinding[]
}

interface Row {
  organisation_id: string
  seq: string
  id: string
  type: string
  version: number
  subject: string
  actor: string | null
  at: Date
  data: EventData
  prev_hash: Buffer
  hash: Buffer
}

const PAGE = 2000

/** Reads every chain from its first event and reports each changed, removed or inserted row. */
export async function verifyAudit(url: string): Promise<AuditReport> {
  const client = new pg.Client({ connectionString: url, application_name: 'weft audit' })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const heads = await client.query<{ organisation_id: string; seq: string; hash: Buffer }>(
      `select coalesce(h.organisation_id, e.organisation_id) as organisation_id, h.seq, h.hash
       from event_head h full join (select distinct organisation_id from event) e using (organisation_id)`,
    )
    const findings: AuditFinding[] = []
    let events = 0
    for (const head of heads.rows) {
      events += await verifyChain(client, head, findings)
    }
    return { organisations: heads.rows.length, events, findings }
  } finally {
    await client.end()
  }
}

async function verifyChain(
  client: pg.Client,
  head: { organisation_id: string; seq: string | null; hash: Buffer | null },
  findings: AuditFinding[],
): Promise<number> {
  let last: { seq: number; hash: Buffer } = { seq: 0, hash: GENESIS }
  let count = 0
  for (;;) {
    const page = await client.query<Row>(
      'select * from event where organisation_id = $1 and seq > $2 order by seq limit $3',
      [head.organisation_id, last.seq, PAGE],
    )
    for (const row of page.rows) {
      findings.push(...problemsOf(row, last))
      last = { seq: Number(row.seq), hash: row.hash }
      count += 1
    }
    if (page.rows.length < PAGE) break
  }
  if (Number(head.seq ?? -1) !== last.seq || !head.hash?.equals(last.hash))
    findings.push({
      organisationId: head.organisation_id,
      seq: last.seq,
      problem: `the chain ends at ${last.seq} but its head says ${head.seq ?? 'nothing'}: events were removed from the end or added past the application`,
    })
  return count
}

function problemsOf(row: Row, last: { seq: number; hash: Buffer }): AuditFinding[] {
  const seq = Number(row.seq)
  const found = (problem: string) => ({ organisationId: row.organisation_id, seq, problem })
  const findings: AuditFinding[] = []
  if (seq !== last.seq + 1) findings.push(found(`event ${last.seq + 1} to ${seq - 1} is missing: removed`))
  if (!row.prev_hash.equals(last.hash))
    findings.push(
      found('does not follow from the event before it: a row was changed, removed or inserted here'),
    )
  if (!chainHash(row.prev_hash, stored(row)).equals(row.hash))
    findings.push(found('its content does not match its hash: changed'))
  return findings
}

function stored(row: Row): StoredEvent {
  return {
    organisationId: row.organisation_id,
    seq: Number(row.seq),
    id: row.id,
    type: row.type,
    version: row.version,
    subject: row.subject,
    actor: row.actor,
    at: row.at.toISOString(),
    data: row.data,
  }
}
