import type { Scene } from './scene.ts'

export interface Seed {
  /** Conversations with these numbers are made; each number once. */
  readonly from: number
  readonly to: number
  /** The part of them in which a person waits for us, with a clock running; the others are answered. */
  readonly waiting: number
}

/** The same id for the same number, so that rows of different tables find each other. */
const id = (kind: string) =>
  `overlay(overlay(md5('${kind} ' || i) placing '4' from 13) placing '8' from 17)::uuid`

const seeds = `
  select i, $3::uuid as org, $4::uuid as channel, $5::uuid as desk, i % 100 < $6::float8 * 100 as waits,
    now() - interval '30 days' + (i % 40000) * interval '1 minute' as opened,
    ${id('conversation')} as conversation, ${id('contact')} as contact, ${id('mention')} as mention
  from generate_series($1::int, $2::int - 1) as i`

/** Table and columns, then their values from one seed. */
const inserts: readonly (readonly [into: string, values: string])[] = [
  ['contact (organisation_id, id, name, created_at)', "org, contact, 'Person ' || i, opened"],
  [
    'handle (organisation_id, id, contact_id, own_contact_id, network, remote_id, handle, display_name, first_seen_at, last_seen_at)',
    `org, ${id('handle')}, contact, contact, 'fake', 'seed-' || i, 'person' || i, 'Person ' || i, opened, opened`,
  ],
  [
    `mention (organisation_id, id, channel_id, network, remote_id, kind, text, published_at, received_at,
      author_remote_id, author_handle, author_name, media, addressed, reply_context)`,
    `org, mention, channel, 'fake', 'seed-' || i, 'mention', 'Question ' || i || ' about the socks', opened, opened,
      'seed-' || i, 'person' || i, 'Person ' || i, '[]', true, '{}'`,
  ],
  [
    `conversation (organisation_id, id, contact_id, channel_id, network, thread_key, title, preview, department_id,
      routed_because, state, opened_at, last_message_at, last_direction, last_mention_id, message_count, due_at)`,
    `org, conversation, contact, channel, 'fake', 'seed-' || i, 'Question ' || i, 'Question ' || i || ' about the socks',
      desk, 'Reception', 'open', opened, opened, case when waits then 'in' else 'out' end, mention, 1,
      case when waits then now() + (i % 4000) * interval '1 second' else 'infinity' end`,
  ],
  [
    'message (organisation_id, id, conversation_id, direction, mention_id, at)',
    `org, ${id('message')}, conversation, 'in', mention, opened`,
  ],
  [
    `clock (organisation_id, id, conversation_id, department_id, channel_id, kind, started_at, due_at, stopped_at, outcome)`,
    `org, ${id('clock')}, conversation, desk, channel, 'first', opened, now() + (i % 4000) * interval '1 second',
      case when waits then null else opened + interval '20 minutes' end, case when waits then null else 'kept' end`,
  ],
]

/** Conversations as an organisation of some age has them; written past the commands, which would take minutes. */
export async function seedConversations(scene: Scene, { from, to, waiting }: Seed): Promise<void> {
  const db = scene.db()
  await db.query('begin')
  await db.query(`create temp table seed on commit drop as ${seeds}`, [
    from,
    to,
    scene.organisationId,
    scene.channelId,
    scene.departmentId,
    waiting,
  ])
  for (const [into, values] of inserts) await db.query(`insert into ${into} select ${values} from seed`)
  await db.query('commit')
  // What autovacuum does within a minute.
  await db.query('analyze')
}
