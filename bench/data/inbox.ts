import type pg from 'pg'
import { newId } from '#kernel/ids.ts'
import { vectorOf } from '../../src/modules/inbox/searching/words.ts'
import type { Scene } from '../support/scene.ts'
import { chance, words } from '../support/texts.ts'
import { asFiller, stripIndexes } from './filling.ts'
import { DATED, INSERTS, SEEDS, SHAPE, TURNS } from './inbox-sql.ts'

const SEED = 7
const DESKS = 12
const CHANNELS = 8
const MEMBERS = 60
const LABELS = 10
const TEXTS = 5000
/** So many conversations are written in one transaction, ordered by time; a killed run goes on with the next. */
const BATCH = 1_000_000

/** What was made, and what it takes on disk. */
export interface Filled {
  readonly conversations: number
  readonly messages: number
  readonly seconds: number
  readonly gigabytes: number
}

/**
 * Conversations of three years as a house of sixty people at twelve desks has them, about five messages each, up to the
 * number `to`: written past the commands, straight into the tables they write. Those that are there already stay, so
 * that a larger set goes on from a smaller one and a killed run from where it was.
 */
export async function fillInbox(
  scene: Scene,
  to: number,
  whole: number,
  say: (line: string) => void,
): Promise<Filled> {
  const began = performance.now()
  await prepare(scene, whole)
  await asFiller(scene, async (db) => {
    const { rows } = await db.query<{ to: number | null }>('select max(upto)::int as to from bench_done')
    const from = rows[0]?.to ?? 0
    if (from >= to) return
    const told = (what: string) => say(`${what} after ${Math.round((performance.now() - began) / 1000)} s`)
    await db.query(DATED)
    await db.query('create index if not exists bench_dated_key on bench_dated (number, fortnight)')
    await db.query('analyze bench_dated')
    const again = await stripIndexes(db, filled)
    told('prepared')
    for (let at = from; at < to; at += BATCH)
      await batch(db, scene.organisationId, at, Math.min(at + BATCH, to), told)
    for (const definition of again) await db.query(definition)
    told('indexes')
    // What autovacuum does in time.
    await db.query('vacuum analyze')
    told('all')
  })
  const { rows: sums } = await scene.db().query<{ c: number; m: number; b: string }>(
    `select (select count(*)::int from conversation) as c, (select count(*)::int from message) as m,
      pg_database_size(current_database()) as b`,
  )
  return {
    conversations: sums[0]?.c ?? 0,
    messages: sums[0]?.m ?? 0,
    seconds: (performance.now() - began) / 1000,
    gigabytes: Number(sums[0]?.b ?? 0) / 1e9,
  }
}

async function batch(
  db: pg.Client,
  organisationId: string,
  from: number,
  to: number,
  told: (what: string) => void,
): Promise<void> {
  const { rows } = await db.query<{ made_for: Date }>('select made_for from bench_shape')
  const madeFor = rows[0]?.made_for.toISOString()
  const values = [organisationId, from, to, SEED, madeFor]
  await db.query('begin')
  for (const statement of [SEEDS, TURNS]) await run(db, statement, values)
  await db.query('analyze seed; analyze turn')
  told(`${to.toLocaleString('en-GB')} conversations thought out`)
  for (const [into, select] of INSERTS) {
    await run(db, `insert into ${into} ${select}`, values)
    told(into.split(' ')[0] ?? '')
  }
  await db.query('insert into bench_done values ($1)', [to])
  await db.query('commit')
}

/** A statement with only those of the five values that it names, numbered anew. */
async function run(db: pg.Client, statement: string, values: readonly unknown[]): Promise<void> {
  const literal = statement.replace(
    /\$([1-5])/g,
    (_, number: string) => `'${String(values[Number(number) - 1])}'`,
  )
  await db.query(literal)
}

async function prepare(scene: Scene, whole: number): Promise<void> {
  const db = scene.db()
  await db.query('create table if not exists bench_done (upto bigint)')
  const { rows } = await db.query("select 1 from pg_class where relname = 'bench_shape'")
  if (rows.length > 0) return
  const channels = [scene.channelId]
  for (let index = 2; index <= CHANNELS; index += 1) channels.push(await scene.connect(`desk${index}`))
  const desks = await made(DESKS, (id, index) =>
    db.query(
      `insert into department (organisation_id, id, name, kind, created_at) values ($1, $2, $3, 'service', now())`,
      [scene.organisationId, id, `Desk ${index + 1}`],
    ),
  )
  const members = await made(MEMBERS, (id, index) =>
    db.query(
      `insert into member (organisation_id, id, name, sort_key, email, email_key, department_id, roles, languages, locale, status, created_at)
        values ($1, $2, $3, $3, $4, $4, $5, '{agent}', '{en}', 'en', 'active', now())`,
      [scene.organisationId, id, `Agent ${index + 1}`, `agent${index + 1}@example.org`, desks[index % DESKS]],
    ),
  )
  const labels = await made(LABELS, (id, index) =>
    db.query(`insert into label (organisation_id, id, name, created_at) values ($1, $2, $3, now())`, [
      scene.organisationId,
      id,
      `Label ${index + 1}`,
    ]),
  )
  await texts(scene)
  await db.query(
    `${SHAPE.replace('$1', `'${scene.organisationId}'`)
      .replace('$2', String(Math.round(whole / 3)))
      .replace('$3', `'${new Date().toISOString()}'`)
      .replace('$4', `'{${desks.join(',')}}'`)
      .replace('$5', `'{${channels.join(',')}}'`)
      .replace('$6', `'{${members.join(',')}}'`)
      .replace('$7', `'{${labels.join(',')}}'`)
      .replace('$8', `'{${weekShape().join(',')}}'`)}`,
  )
}

async function made(
  count: number,
  insert: (id: string, index: number) => Promise<unknown>,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId())
  for (const [index, id] of ids.entries()) await insert(id, index)
  return ids
}

/** Texts as people write them, each with the words by which the inbox finds it. */
async function texts(scene: Scene): Promise<void> {
  const db = scene.db()
  await db.query('create table bench_text (number int primary key, text text, words tsvector)')
  const random = chance(SEED)
  const rows = Array.from({ length: TEXTS }, (_, index) => {
    const text = words(6 + Math.floor(random() * 24), random).join(' ')
    return {
      number: index + 1,
      text,
      words: vectorOf(scene.organisationId, { text, author: 'Person person' }),
    }
  })
  await db.query(
    `insert into bench_text select number, text, words::tsvector
      from jsonb_to_recordset($1::jsonb) as r(number int, text text, words text)`,
    [JSON.stringify(rows)],
  )
}

/** Where the hours of the week end, as running shares: days are busy, nights nearly still, Sundays half of Tuesdays. */
function weekShape(): number[] {
  const hours = [2, 1, 1, 1, 1, 2, 4, 8, 12, 15, 16, 16, 15, 15, 14, 14, 14, 15, 16, 15, 12, 9, 6, 4]
  const days = [1.1, 1.15, 1.1, 1.05, 1, 0.7, 0.55]
  const weights = days.flatMap((day) => hours.map((hour) => day * hour))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  let running = 0
  return weights.slice(0, -1).map((weight) => {
    running += weight / sum
    return running
  })
}

const filled = [
  'mention',
  'post',
  'conversation',
  'conversation_key',
  'message',
  'message_search',
  'clock',
  'conversation_label',
]
