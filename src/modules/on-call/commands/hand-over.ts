import { memberCards, memberProfiles, organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { MAIL, sendMail } from '#platform/mail/index.ts'
import { handOverWords } from '../domain/message.ts'
import { whoIsOnCall } from '../domain/rota.ts'
import { shifts } from '../domain/shifts.ts'
import { rotaHandedOver } from '../events.ts'
import { readRotas } from '../queries/rotas.ts'
import { planHandOver } from './plan-hand-over.ts'

const AHEAD = 60 * 86_400_000

/** Tells the one who hands over and the one who takes, and plans the next. A hand-over that was moved meanwhile is not told. */
export async function handOver(
  ctx: Ctx,
  call: { readonly rotaId: string; readonly at: string },
): Promise<void> {
  await ctx.write(async (tx) => {
    const found = (await readRotas(ctx)).find(({ row }) => row.id === call.rotaId)
    if (!found) return
    const at = new Date(call.at)
    const gives = whoIsOnCall(found.rota, new Date(at.getTime() - 1))?.memberId ?? null
    const takes = whoIsOnCall(found.rota, at)?.memberId ?? null
    await planHandOver(ctx, tx, call.rotaId)
    if (gives === takes) return
    tx.emit(rotaHandedOver(call.rotaId, gives, takes))
    const [first] = shifts(found.rota, at, new Date(at.getTime() + AHEAD))
    await tell(ctx, tx, { rota: found.row.name, gives, takes, until: first?.to ?? at, at })
  })
}

interface Told {
  readonly rota: string
  readonly gives: string | null
  readonly takes: string | null
  readonly until: Date
  readonly at: Date
}

const WORTH_MS = 86_400_000

async function tell(ctx: Ctx, tx: WriteTx, { rota, gives, takes, until, at }: Told): Promise<void> {
  const ids = [gives, takes].filter((id) => id !== null)
  const cards = await memberCards(ctx, ids)
  const profiles = await memberProfiles(ctx, ids)
  const { zone } = await organisation(ctx)
  for (const id of ids) {
    const card = cards.get(id)
    const profile = profiles.get(id)
    if (card?.status !== 'active' || !profile) continue
    const { locale } = profile
    const shown = new Intl.DateTimeFormat(locale, {
      ...{ dateStyle: 'full', timeStyle: 'short', timeZone: profile.zone ?? zone },
    }).format(until)
    const words =
      id === takes
        ? handOverWords(locale, { part: 'takes', rota, until: shown })
        : handOverWords(locale, { part: 'gives', rota, name: (takes && cards.get(takes)?.name) ?? '?' })
    const link = ctx.use(MAIL).link('/on-call')
    await sendMail(ctx, tx, {
      ...{ kind: 'on-call', to: card.email, subject: words.subject, text: `${words.text}\n\n${link}`, link },
      ...{ about: id, expiresAt: new Date(at.getTime() + WORTH_MS) },
    })
  }
}
