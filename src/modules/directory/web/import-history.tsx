import { StateWord } from '#web/design/chip.tsx'
import { Row } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import type { ImportCard } from '../contract.ts'
import { countWords, stateWord } from './words.ts'

/** What was imported, when and by whom; each opens. */
export function ImportHistory({ imports }: { imports: readonly ImportCard[] }) {
  return (
    <div>
      {imports.map((one) => (
        <Row
          key={one.id}
          to={`/settings/directory/${one.id}`}
          title={one.fileName}
          note={
            <>
              <Time at={one.createdAt} />
              {one.by ? ` · ${one.by}` : ''}
              {one.counts ? ` · ${countWords(one.counts)}` : ''}
            </>
          }
          end={<State state={one.state} />}
        />
      ))}
    </div>
  )
}

function State({ state }: { state: ImportCard['state'] }) {
  const word = stateWord(state)
  if (state === 'undone' || state === 'dropped') return <span className="q">{word}</span>
  const tone = state === 'done' ? 'good' : state === 'failed' ? 'stop' : 'wait'
  return <StateWord tone={tone}>{word}</StateWord>
}
