import type { RecordOf } from '#modules/records/index.ts'

type Day = (days: number) => string
type Count = RecordOf<'event-count'>

/** The repair day twelve days ago: what its tag brought by day, and what such days bring otherwise. */
export function eventDays(day: Day): Count[] {
  const event = { event: 'Repair day in Bergen', startsOn: day(-12), endsOn: day(-12) }
  const usual = Array.from({ length: 14 }, (_, at): Count => {
    const views = 140 + ((at * 37) % 60)
    return { ...event, day: day(-41 + at), from: 'outside', views, comments: 3 + (at % 3), posts: at % 2 }
  })
  const around = Array.from({ length: 20 }, (_, at) => at - 20).flatMap((days): Count[] => {
    const near = Math.max(0, 8 - Math.abs(days + 12))
    const outside = { views: 160 + near * near * 70, comments: 4 + near * 6, posts: 1 + near }
    const rows: Count[] = [{ ...event, day: day(days), from: 'outside', ...outside }]
    if (near > 5)
      rows.push({
        ...event,
        day: day(days),
        from: 'guests',
        views: near * 90,
        comments: near * 4,
        posts: near * 3,
      })
    if (near > 4)
      rows.push({ ...event, day: day(days), from: 'staff', views: near * 30, comments: near, posts: 2 })
    return rows
  })
  return [...usual, ...around]
}

/** Contacts that the customer system first saw; some had met one of ours before. */
export function prospects(day: Day): RecordOf<'prospect'>[] {
  return Array.from({ length: 22 }, (_, at) => {
    const seen = -64 + at * 3
    const gap = [3, null, 12, 41, 8, null, 26][at % 7] ?? null
    return {
      ...{ code: `K-${20_400 + at * 13}`, firstSeenOn: day(seen), note: '', existing: at % 9 === 4 },
      touchedOn: gap === null ? null : day(seen - gap),
      firstTouch: gap !== null && at % 2 === 0,
    }
  })
}

/** An evening that listening heard about by its query. */
export function eventsHeld(day: Day): RecordOf<'event'>[] {
  return [
    { event: 'Repair evening in Bergen', startsOn: day(-26), endsOn: day(-26), query: 'Repair evenings' },
  ]
}

/** What clicks and views cost in the last advertisements. */
export function prices(day: Day): RecordOf<'paid-cost'>[] {
  const span = { from: day(-60), until: day(-1), currency: 'NOK' } as const
  return [
    {
      ...span,
      network: 'instagram',
      basis: 'click',
      amount: 4.2,
      source: 'Invoice 2214, autumn advertisements',
    },
    { ...span, network: 'linkedin', basis: 'click', amount: 28.5, source: 'Invoice 2231, apprentices' },
    {
      ...span,
      network: 'mastodon',
      basis: 'click',
      amount: 3.1,
      source: 'Sponsored server post, receipt 88',
    },
  ]
}
