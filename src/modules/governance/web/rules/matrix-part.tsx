import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import type { MatrixRule } from '../types.ts'
import { className, contentClasses } from '../words/classes.ts'
import { andList } from '../words/lists.ts'
import { freshId, moved, replaced } from './draft.ts'
import { MatrixRow } from './matrix-row.tsx'
import styles from './rules.module.css'
import { useDesk } from './use-desk.ts'
import { useGroupNames } from './use-group-names.ts'

/** The approval matrix: rows from top to bottom, the first that fits decides. */
export function Part() {
  const { rulebook, mayNot, edit } = useDesk()
  const { matrix } = rulebook
  const names = useGroupNames(matrix)
  const [open, setOpen] = useState<string | null>(null)
  const change = (next: MatrixRule[]): void => edit({ matrix: next })
  const add = (): void => {
    const row = newRow(matrix)
    change([...matrix, row])
    setOpen(row.id)
  }
  return (
    <Panel title={t('Who consents to what')} note={t('From top to bottom, the first row that fits decides')}>
      <ol className={styles.rows}>
        {matrix.map((row, index) => (
          <MatrixRow
            key={row.id}
            row={row}
            names={names}
            open={open === row.id}
            acts={
              mayNot
                ? null
                : {
                    first: index === 0,
                    last: index === matrix.length - 1,
                    only: matrix.length === 1,
                    toggle: () => setOpen(open === row.id ? null : row.id),
                    move: (by) => change(moved(matrix, index, by)),
                    change: (next) => change(replaced(matrix, index, next)),
                  }
            }
          />
        ))}
      </ol>
      <Forgotten matrix={matrix} />
      {mayNot || matrix.length >= 60 ? null : (
        <p className={styles.add}>
          <Button icon="plus" onPress={add}>
            {t('Add a row')}
          </Button>
        </p>
      )}
    </Panel>
  )
}

function newRow(matrix: readonly MatrixRule[]): MatrixRule {
  return {
    id: freshId('row', matrix),
    classes: ['B'],
    kinds: null,
    author: 'anybody',
    channel: 'any',
    steps: [
      {
        id: 'peer',
        label: t('A second person'),
        mode: 'any',
        from: [{ of: 'peer' }],
        minutes: 240,
        standIn: true,
      },
    ],
    sample: 0,
  }
}

/** Classes for which some author finds no row: then a second person is asked. */
function Forgotten({ matrix }: { matrix: readonly MatrixRule[] }) {
  const whole = matrix.filter(
    (row) => row.kinds === null && row.author === 'anybody' && row.channel === 'any',
  )
  const missing = contentClasses.filter((of) => !whole.some((row) => row.classes.includes(of)))
  if (missing.length === 0) return null
  return (
    <p className="q t13">
      {t('Where no row fits, one second person is asked. That can happen for {classes}.', {
        classes: andList(missing.map((of) => t('{letter}: {name}', { letter: of, name: className(of) }))),
      })}
    </p>
  )
}
