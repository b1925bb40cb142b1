import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { namedIn } from './named-in.ts'

/** Who is named in the note being written: chosen from the list after an @, as long as the name stands in it. */
export function useNaming(id: string, text: string, onType: (text: string) => void) {
  const [choosing, setChoosing] = useState(false)
  const [chosen, setChosen] = useState<readonly { id: string; name: string }[]>([])
  const query = useQuery({
    ...orpc.inbox.askable.queryOptions({ input: { id } }),
    enabled: choosing,
    staleTime: 60_000,
  })
  return {
    query,
    choosing,
    open: () => setChoosing(true),
    close: () => setChoosing(false),
    /** An @ at the beginning of a word asks whom. */
    type: (next: string) => {
      onType(next)
      if (next.length === text.length + 1 && /(^|\s)@$/u.test(next)) setChoosing(true)
    },
    take: (member: { id: string; name: string }) => {
      setChoosing(false)
      setChosen([...chosen.filter((one) => one.id !== member.id), member])
      onType(`${text.replace(/@$/u, '').replace(/(\S)$/u, '$1 ')}@${member.name} `)
    },
    mentions: namedIn(text, chosen),
    clear: () => setChosen([]),
  }
}
