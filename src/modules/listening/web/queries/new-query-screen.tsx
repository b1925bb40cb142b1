import { PaneScroll } from '#web/design/panes.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { t } from '#web/i18n.ts'
import { useSearch } from '#web/screen-hooks.ts'
import { ListenFrame } from '../listen-frame.tsx'
import { emptyDraft } from './draft.ts'
import css from './queries.module.css'
import { QueryForm } from './query-form.tsx'
import { templateWords } from './template-words.ts'
import { Templates, useTemplates } from './templates.tsx'

/** Listen, a new query: from nothing, or from a template. */
export function Screen() {
  const { from } = useSearch<{ from?: string | undefined }>()
  const templates = useTemplates()
  const template = templates.data?.templates.find((one) => one.id === from)
  const begin = template
    ? {
        ...emptyDraft,
        name: templateWords(template.name),
        purpose: template.purpose,
        rival: template.rival,
        text: template.text,
      }
    : emptyDraft
  const title = t('New query')
  return (
    <ListenFrame title={title}>
      <PaneScroll label={title}>
        <div className={css.page}>
          {from === undefined ? <Choice /> : null}
          {from !== undefined && templates.isPending ? (
            <Skeleton shape="form" />
          ) : (
            <QueryForm key={template?.id ?? 'blank'} query={null} begin={begin} template={template} />
          )}
          {from === undefined ? null : <Choice />}
        </div>
      </PaneScroll>
    </ListenFrame>
  )
}

/** Before anything is written the templates come first; afterwards they are another way to begin. */
function Choice() {
  return (
    <section className={css.choice}>
      <h2 className="label">{t('Begin with a template')}</h2>
      <Templates />
    </section>
  )
}
