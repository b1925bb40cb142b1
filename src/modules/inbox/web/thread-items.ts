import type { Conversation, Happening, Message, Note } from '#modules/inbox/contract.ts'

/** What stands in a thread, in order: turns, notes, and what happened between them as one thin line. */
export type ThreadItem =
  | { kind: 'message'; key: string; message: Message; first: boolean }
  | { kind: 'note'; key: string; note: Note }
  | { kind: 'events'; key: string; happenings: Happening[] }

type Sources = Pick<Conversation, 'messages' | 'notes' | 'happenings'>

// At one instant: what was said, then what was noted, then what happened because of it.
const rank = { message: 0, note: 1, events: 2 } as const

/** Weaves messages, notes and happenings by time; happenings that follow each other share a line. */
export function threadItems({ messages, notes, happenings }: Sources): ThreadItem[] {
  const first = messages.find((message) => message.direction === 'in')
  const all: { at: number; item: ThreadItem }[] = [
    ...messages.map((message) => ({
      at: Date.parse(message.at),
      item: { kind: 'message' as const, key: message.id, message, first: message === first },
    })),
    ...notes.map((note) => ({
      at: Date.parse(note.at),
      item: { kind: 'note' as const, key: note.id, note },
    })),
    ...happenings.map((one) => ({
      at: Date.parse(one.at),
      item: { kind: 'events' as const, key: `e${one.seq}`, happenings: [one] },
    })),
  ]
  all.sort((a, b) => a.at - b.at || rank[a.item.kind] - rank[b.item.kind])
  return all.reduce<ThreadItem[]>((items, { item }) => {
    const last = items.at(-1)
    if (item.kind === 'events' && last?.kind === 'events') last.happenings.push(...item.happenings)
    else items.push(item)
    return items
  }, [])
}
