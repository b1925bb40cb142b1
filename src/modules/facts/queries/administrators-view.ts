import type { ChannelCard } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ProfileBoardRow } from '../contract.ts'
import { compareAdministrators, confirmationDue } from '../domain/administrators.ts'
import type { BoardRows } from './board-rows.ts'
import type { PersonView } from './rows.ts'

type View = ProfileBoardRow['administrators']

/** The register of administrators against who the network lists, or against a look by hand where it lists nobody. */
export function administratorsView(
  ctx: Ctx,
  card: Pick<ChannelCard, 'id' | 'networkName'>,
  rows: BoardRows,
  person: (id: string) => PersonView,
): View {
  const reading = rows.readings.get(card.id)
  const real = reading?.administrators ?? null
  const register = rows.administrators.filter((row) => row.channelId === card.id)
  const named = register.map((row) => ({ ...row, ...pick(person(row.memberId)) }))
  const confirmation = rows.confirmations.get(card.id)
  const due = confirmation ? confirmationDue(confirmation.at) : null
  const cannotRead = real
    ? null
    : (reading?.administratorsReason ?? `${card.networkName} has not been asked who administers this yet.`)
  return {
    cannotRead,
    people: compareAdministrators(named, real, ctx.now()).map(({ registered, real: listed, state }) => ({
      id: registered?.id ?? null,
      memberId: registered?.memberId ?? null,
      name: registered?.name ?? (listed?.displayName || listed?.handle) ?? '',
      handle: registered?.handle ?? listed?.handle ?? null,
      note: registered?.note ?? null,
      validFrom: registered?.validFrom.toISOString() ?? null,
      validTo: registered?.validTo?.toISOString() ?? null,
      role: listed?.role ?? null,
      state,
    })),
    confirmed:
      confirmation && due
        ? {
            by: person(confirmation.by).name,
            at: confirmation.at.toISOString(),
            due: due.toISOString(),
            over: due <= ctx.now(),
          }
        : null,
    toConfirm: reading?.readAt != null && real === null && (due === null || due <= ctx.now()),
  }
}

function pick({ name, left }: PersonView): Pick<PersonView, 'name' | 'left'> {
  return { name, left }
}
