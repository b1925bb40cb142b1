import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { AssistSettings } from '../contract.ts'
import { assistChanged } from '../events.ts'
import { openKey, sealKey } from '../key.ts'
import { askMachine } from '../queries/ask-machine.ts'
import { notYours, settingsRow, showSettings } from '../queries/settings.ts'
import { keepSettings } from '../store.ts'

export interface Place {
  readonly baseUrl: string
  readonly model: string
  readonly key: string | null
}

export interface NewSettings extends Place {
  readonly enabled: boolean
  readonly monthlyTokens: number
  readonly price: number | null
  readonly departments: readonly string[]
}

const help = 'Ask an owner; they are listed under People.'

/** Says where help comes from, for which desks, and how much of it a month. The key is sealed and never shown again. */
export async function saveSettings(ctx: Ctx, input: NewSettings): Promise<Result<AssistSettings>> {
  const { actor, organisationId } = ctx
  if (actor.kind !== 'member' || !may(actor, 'organisation.manage'))
    return refuse('forbidden', notYours, { help })
  const wrong = notWeb(input.baseUrl)
  if (wrong) return wrong
  const known = new Set((await departmentCards(ctx)).map(({ id }) => id))
  const departments = [...new Set(input.departments)].filter((id) => known.has(id))
  const before = await settingsRow(ctx)
  const moved = before !== null && originOf(before.baseUrl) !== originOf(input.baseUrl)
  // A key given to one place is not handed to another.
  const kept = moved ? null : (before?.keySealed ?? null)
  const keySealed = input.key === null ? kept : input.key === '' ? null : sealKey(ctx, input.key)
  const { enabled, baseUrl, model, monthlyTokens, price } = input
  return ctx.write(async (tx) => {
    const row = { organisationId, enabled, baseUrl, model, monthlyTokens, price, departments, keySealed }
    await keepSettings(tx, { ...row, by: actor.memberId, at: ctx.now() })
    const origin = originOf(baseUrl)
    tx.emit(
      assistChanged(organisationId, { enabled, origin, model, monthlyTokens, desks: departments.length }),
    )
    return showSettings(ctx)
  })
}

/** Asks one harmless thing, with what is in the form, so that a wrong key is known before anybody relies on it. */
export async function testPlace(
  ctx: Ctx,
  input: Place,
): Promise<Result<{ said: string; milliseconds: number }>> {
  if (ctx.actor.kind !== 'member' || !may(ctx.actor, 'organisation.manage'))
    return refuse('forbidden', notYours, { help })
  const wrong = notWeb(input.baseUrl)
  if (wrong) return wrong
  const before = await settingsRow(ctx)
  const same = before !== null && originOf(before.baseUrl) === originOf(input.baseUrl)
  const kept = same && before.keySealed ? openKey(ctx, before.keySealed) : null
  const key = input.key === null ? kept : input.key === '' ? null : input.key
  const began = performance.now()
  const said = await askMachine(ctx, { ...input, key }, [
    { role: 'user', content: 'Answer with the one word: ready' },
  ])
  if (!said.ok) return said
  return ok({ said: said.value.text.slice(0, 200), milliseconds: Math.round(performance.now() - began) })
}

function notWeb(baseUrl: string) {
  const { protocol, username, password } = new URL(baseUrl)
  if (/^https?:$/.test(protocol) && username === '' && password === '') return null
  return refuse('invalid', 'This is no address of a web service.', {
    fields: { baseUrl: 'Write one that begins with https:// and has no name or password in it.' },
  })
}

const originOf = (url: string): string => new URL(url).origin
