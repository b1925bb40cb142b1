import { unwrap } from '#kernel/result.ts'
import { setAskingDesk } from '#modules/satisfaction/index.ts'
import { createReply } from '#modules/saved-replies/index.ts'
import type { Company } from '../company/company.ts'
import type { DeskKey } from '../company/departments.ts'
import { type Calendar, HOUR } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

interface Kept {
  readonly title: string
  readonly folder: string
  readonly lang: string
  readonly desk: DeskKey | null
  readonly text: string
  readonly close?: boolean
  readonly triage?: 'unhappy' | 'misguided'
  /** In days from now; below 0: somebody should have looked at it. */
  readonly reviewIn?: number
}

const replies: readonly Kept[] = [
  {
    title: 'Parcel is late',
    folder: 'Orders',
    lang: 'en',
    desk: null,
    text: 'Hello {name}, we are sorry that your parcel is late. I have asked the carrier about {order} and write to you again before the end of tomorrow. {agent}',
    triage: 'unhappy',
    reviewIn: 60,
  },
  {
    title: 'Paket verspätet',
    folder: 'Orders',
    lang: 'de',
    desk: null,
    text: 'Hallo {name}, entschuldige, dass dein Paket auf sich warten lässt. Ich habe beim Zusteller wegen {order} nachgefragt und melde mich bis morgen Abend wieder. {agent}',
    triage: 'unhappy',
    reviewIn: 60,
  },
  {
    title: 'How to send something in for repair',
    folder: 'Repairs',
    lang: 'en',
    desk: 'service',
    text: 'Hello {name}, pack it clean and dry, put a note with your order {order} inside and send it to the repair shop in Bergen. It takes about three weeks. {agent}',
    reviewIn: -5,
  },
  {
    title: 'Rondane: the recall is about one batch',
    folder: 'Recall',
    lang: 'en',
    desk: 'service',
    text: 'Hello {name}, the recall is about one batch of the Rondane 55, told by the number on the inner label. If yours begins with anything but R7, it is safe to use. {agent}',
    triage: 'misguided',
    reviewIn: 20,
  },
  {
    title: 'Thank you, and goodbye',
    folder: 'Closing',
    lang: 'en',
    desk: null,
    text: 'Glad that it is settled, {name}. Come back to us whenever something is not right. {agent}',
    close: true,
  },
]

/** Replies the social lead and the head of service kept, and one desk that asks how it was. */
export function answerDeeds(calendar: Calendar, company: Company): Deed[] {
  const lead = () => company.as('elin.dahl')
  const keep = ({ desk, close, triage, reviewIn, ...words }: Kept, index: number): Deed => ({
    at: new Date(calendar.now.getTime() - (70 - index) * 24 * HOUR),
    run: async () => {
      const reviewAt = new Date(calendar.now.getTime() + (reviewIn ?? 0) * 24 * HOUR)
      unwrap(
        await createReply(lead(), {
          ...words,
          departmentId: desk ? company.departmentId(desk) : null,
          acts: { close: close ?? false, triage: triage ?? null },
          reviewOn: reviewIn === undefined ? null : reviewAt.toISOString().slice(0, 10),
        }),
      )
    },
  })
  const asks = async (): Promise<void> => {
    unwrap(await setAskingDesk(lead(), { id: company.departmentId('service'), onClose: true }))
  }
  return [...replies.map(keep), { at: new Date(calendar.now.getTime() - 4 * HOUR), run: asks }]
}
