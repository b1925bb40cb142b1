import { Banner } from '#web/design/banner.tsx'
import { formatAgo, t } from '#web/i18n.ts'

type Fault = 'no-start' | 'not-ready' | 'nameless' | 'ended' | 'slow' | 'nonsense'

type NoteProps = {
  program: {
    state: 'starting' | 'well' | 'resting'
    version: string | null
    fault: Fault | null
    since: string
  }
}

/** The program of one's own that says how posts are meant: which it is, and that the rules speak while it does not. */
export function ProgramNote({ program: { state, version, fault, since } }: NoteProps) {
  const name = version ?? t('not known yet')
  if (state === 'well')
    return <p className="q">{t('Your own program says how posts are meant: {name}.', { name })}</p>
  const help =
    state === 'starting'
      ? t('It is starting. Until it is ready the rules say how posts are meant.')
      : t('The rules say how posts are meant until it is well again; Weft starts it again by itself.')
  return (
    <Banner
      tone={state === 'starting' ? 'note' : 'warn'}
      title={fault === null ? t('Your own program is starting') : faultWords(fault)}
    >
      {help} {t('Program: {name}, since {when}.', { name, when: formatAgo(since) })}
    </Banner>
  )
}

function faultWords(fault: Fault): string {
  switch (fault) {
    case 'no-start':
      return t('Your own program could not be started')
    case 'not-ready':
      return t('Your own program did not become ready in time')
    case 'nameless':
      return t('Your own program did not begin with its name')
    case 'ended':
      return t('Your own program ended')
    case 'slow':
      return t('Your own program takes too long to answer')
    case 'nonsense':
      return t('Your own program said something that is no answer')
  }
}
