import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { ProfileChange, ProfileLine, ProfilePort } from '#networks/contract/profile.ts'
import { htmlToText } from '#platform/html-text/index.ts'
import { call, type Query } from './api.ts'
import { isObject, object, objects, text, type Wire, webAddress } from './wire.ts'

const noPlace = 'Mastodon has no field of its own for this; look at the named lines of the profile.'

export const mastodonProfile: ProfilePort = {
  applies: ['displayName', 'bio', 'line'],

  async read(session) {
    const account = await own(session)
    if ('kind' in account) return account
    return {
      kind: 'profile',
      displayName: text(account.wire.display_name) ?? '',
      bio: bioOf(account.wire),
      website: { unknown: noPlace },
      location: { unknown: noPlace },
      avatarUrl: webAddress(account.wire.avatar) ?? '',
      lines: linesOf(account.wire),
    }
  },

  async apply(session, change) {
    const form = await formOf(session, change)
    if ('kind' in form) return form as Fault
    const answer = await call(session, '/api/v1/accounts/update_credentials', {
      method: 'PATCH',
      doing: 'publishing',
      form,
    })
    return answer.kind === 'answer' ? { kind: 'applied' } : withoutScope(answer)
  },
}

/** Our own account with the source of its texts. */
async function own(session: Session): Promise<{ readonly wire: Wire } | Fault> {
  const answer = await call(session, '/api/v1/accounts/verify_credentials')
  if (answer.kind !== 'answer') return answer
  if (isObject(answer.body) && 'display_name' in answer.body) return { wire: answer.body }
  return { kind: 'refused', reason: 'The server does not show our own account.' }
}

/** The source is what was typed; servers without it show HTML. */
function bioOf(account: Wire): string {
  const source = object(account.source).note
  if (typeof source === 'string') return source
  return htmlToText(text(account.note) ?? '')
}

function linesOf(account: Wire): ProfileLine[] {
  const source = objects(object(account.source).fields)
  const shown = source.length > 0 ? source : objects(account.fields)
  return shown.flatMap((one) => {
    const name = text(one.name)
    return name === null ? [] : [{ name, value: htmlToText(text(one.value) ?? '') }]
  })
}

async function formOf(session: Session, change: ProfileChange): Promise<Query | Fault> {
  if (change.field === 'displayName') return { display_name: change.value }
  if (change.field === 'bio') return { note: change.value }
  if (change.field !== 'line') return { kind: 'refused', reason: noPlace }
  // The server keeps only the lines it is sent.
  const account = await own(session)
  if ('kind' in account) return account
  const lines = linesOf(account.wire)
  const at = lines.findIndex((line) => line.name === change.name)
  const next = { name: change.name, value: change.value }
  const all = at < 0 ? [...lines, next] : lines.with(at, next)
  return Object.fromEntries(
    all.flatMap(({ name, value }, index) => [
      [`fields_attributes[${index}][name]`, name],
      [`fields_attributes[${index}][value]`, value],
    ]),
  )
}

/** Accounts that were connected before profiles could be written still read and post: their access is not over. */
function withoutScope(fault: Fault): Fault {
  if (fault.kind !== 'reauth' || !/scope/i.test(fault.reason)) return fault
  const reason = 'Weft may not change this profile yet. Connect the account again to allow it.'
  return { kind: 'refused', reason }
}
