import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import { useSearch, useSetSearch } from '#web/screen-hooks.ts'
import type { PathCard } from '../contract/manage.ts'
import { PathSheet } from './path-sheet.tsx'
import styles from './training.module.css'
import type { Desk, ManageSearch } from './use-desk.ts'
import { depthName, kindName, roleName } from './words.ts'

/** Paths: courses in order, for kinds of departments and roles, up to a depth. */
export function DeskPaths({ desk }: { desk: Desk }) {
  const { path: openId } = useSearch<ManageSearch>()
  const set = useSetSearch()
  const titles = new Map(desk.courses.map((course) => [course.id, course.title]))
  const open = desk.paths.find((path) => path.id === openId)
  const close = (): void => set({ path: undefined })
  return (
    <Panel
      title={t('Paths')}
      note={t('Everybody sees the paths meant for them')}
      end={
        <Button kind="pri" icon="plus" onPress={() => set({ path: 'new' })}>
          {t('New path')}
        </Button>
      }
    >
      {desk.paths.length === 0 ? (
        <EmptyState
          title={t('There is no path yet')}
          text={t('A path puts courses in order for a role or a kind of department.')}
        />
      ) : null}
      {desk.paths.map((path) => (
        <section key={path.id} className={styles.poolItem} aria-label={path.name}>
          <div className={styles.pathHead}>
            <h3>{path.name}</h3>
            <span className="q">{depthName(path.depth)}</span>
            <span className={`grow ${styles.acts}`}>
              <Button size="s" onPress={() => set({ enrol: `path:${path.id}` })}>
                {t('Enrol people')}
              </Button>
              <Button
                size="s"
                label={t('Edit the path {name}', { name: path.name })}
                onPress={() => set({ path: path.id })}
              >
                {t('Edit')}
              </Button>
            </span>
          </div>
          <p className="q">{path.summary}</p>
          <p className="q t13">{t('For: {who}', { who: audience(path) })}</p>
          <p>{path.courseIds.map((id) => titles.get(id) ?? id).join(' → ')}</p>
        </section>
      ))}
      {openId === 'new' || open ? (
        <PathSheet key={openId} desk={desk} path={open ?? null} onClose={close} />
      ) : null}
    </Panel>
  )
}

function audience(path: PathCard): string {
  const who = [...path.kinds.map(kindName), ...path.roles.map(roleName)]
  return who.length > 0 ? who.join(', ') : t('everybody')
}
