import type { Draft, Snapshot } from './types.ts'

/**
 * Turns lines into errors until the ladder of managers holds: no circle, and nobody reports to somebody whose own line
 * is left out and who is not here yet. Leaving a line out can close another circle, so it goes on until nothing changes.
 */
export function breakCircles(drafts: readonly Draft[], snapshot: Snapshot): void {
  const here = new Set(snapshot.people.filter((one) => one.status !== 'left').map((one) => one.id))
  const byId = new Map(drafts.map((draft) => [draft.id, draft]))
  for (;;) {
    const managerOf = new Map<string, string>()
    for (const one of snapshot.people)
      if (one.status !== 'left' && one.managerId) managerOf.set(one.id, one.managerId)
    for (const { id, person } of drafts) {
      if (!person) continue
      if (person.managerId) managerOf.set(id, person.managerId)
      else managerOf.delete(id)
    }
    const circled = circles(managerOf)
    let changed = false
    for (const draft of drafts) {
      const { person } = draft
      if (!person?.managerId) continue
      const circle = circled.get(draft.id)
      const manager = byId.get(person.managerId)
      const missing = !here.has(person.managerId) && !manager?.person
      if (!circle && !missing) continue
      changed = true
      draft.person = null
      draft.errors.push(
        circle
          ? {
              field: 'manager',
              message: `A circle of managers: ${words(from(draft.id, circle), byId, snapshot)}.`,
              cure: 'Name another manager in one of these lines.',
            }
          : {
              field: 'manager',
              message: `The line of the manager${manager ? ` (line ${manager.read.line})` : ''} is left out.`,
              cure: 'Correct that line first.',
            },
      )
    }
    if (!changed) return
  }
}

/** Everybody who stands in a circle, with the circle. */
function circles(managerOf: ReadonlyMap<string, string>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const clear = new Set<string>()
  for (const start of managerOf.keys()) {
    const path: string[] = []
    const at = new Map<string, number>()
    let here: string | undefined = start
    while (here !== undefined && !clear.has(here) && !at.has(here)) {
      at.set(here, path.length)
      path.push(here)
      here = managerOf.get(here)
    }
    if (here !== undefined && at.has(here)) {
      const circle = path.slice(at.get(here))
      for (const id of circle) found.set(id, circle)
    }
    for (const id of path) clear.add(id)
  }
  return found
}

function words(circle: readonly string[], byId: ReadonlyMap<string, Draft>, snapshot: Snapshot): string {
  const name = (id: string): string =>
    byId.get(id)?.read.name ?? snapshot.people.find((one) => one.id === id)?.name ?? '?'
  const shown = circle.slice(0, 5).map(name)
  return [...shown, ...(circle.length > 5 ? ['…'] : []), name(circle[0] ?? '')].join(' → ')
}

/** The same circle, beginning with the one it is shown to. */
function from(id: string, circle: readonly string[]): string[] {
  const at = circle.indexOf(id)
  return [...circle.slice(at), ...circle.slice(0, at)]
}
