import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatTime, t } from '#web/i18n.ts'
import type { Draft } from '../../contract.ts'
import styles from './composer.module.css'
import { type Content, fromDraft } from './content.ts'
import { type EditorEvent, type Part, unlikeParts } from './editor-state.ts'

type StaleProps = {
  draftId: string
  mine: Content
  nameOf: (key: string) => string
  dispatch: (event: EditorEvent) => void
  /** Mine was given up for theirs: keep it in sight as text. */
  onGivenUp: (mine: Content) => void
}

/** Somebody else saved first: says what differs and lets the author choose. Nothing is lost either way. */
export function StaleNotice({ draftId, mine, nameOf, dispatch, onGivenUp }: StaleProps) {
  const theirs = useQuery({
    queryKey: ['publishing', 'theirs', draftId],
    queryFn: () => api.publishing.draft({ id: draftId }),
    staleTime: 0,
    gcTime: 0,
  })
  const [busy, setBusy] = useState(false)
  const choose = async (type: 'take-theirs' | 'keep-mine'): Promise<void> => {
    setBusy(true)
    try {
      // Read once more: a third save may have come while this one was being thought about.
      const draft: Draft = await api.publishing.draft({ id: draftId })
      if (type === 'take-theirs') onGivenUp(mine)
      dispatch({ type, draft })
    } catch (error) {
      toastError(error)
      setBusy(false)
    }
  }
  const draft = theirs.data
  return (
    <Banner
      tone="warn"
      title={
        draft
          ? t('Somebody else saved this draft, {time}.', { time: formatTime(draft.updatedAt) })
          : t('Somebody else saved this draft.')
      }
      action={
        <>
          <Button size="s" busy={busy} onPress={() => void choose('take-theirs')}>
            {t('Show theirs, keep mine as text')}
          </Button>
          <Button size="s" busy={busy} onPress={() => void choose('keep-mine')}>
            {t('Save mine over it')}
          </Button>
        </>
      }
    >
      {draft ? differs(unlikeParts(mine, fromDraft(draft)), nameOf) : null}
    </Banner>
  )
}

function differs(parts: readonly Part[], nameOf: (key: string) => string): string {
  const names = parts.map((part) => {
    if (part.part === 'text') return t('the text for {network}', { network: nameOf(part.key) })
    const words = {
      title: t('the title'),
      idea: t('the idea'),
      moment: t('when it goes out'),
      images: t('the images'),
      campaign: t('the campaign'),
    }
    return words[part.part]
  })
  if (names.length === 0) return t('Both versions say the same.')
  return t('What differs: {parts}.', {
    parts: new Intl.ListFormat(document.documentElement.lang).format(names),
  })
}

/** The author’s own words after theirs were taken, to be copied from. */
export function GivenUp({
  mine,
  nameOf,
  onClose,
}: {
  mine: Content
  nameOf: (key: string) => string
  onClose: () => void
}) {
  const text = [
    mine.title,
    mine.idea,
    ...mine.variants.map((variant) =>
      [
        nameOf(variant.key),
        variant.title,
        variant.text,
        ...variant.thread.map((part) => part.text),
        variant.firstComment,
      ]
        .filter(Boolean)
        .join('\n'),
    ),
  ]
    .filter((part) => part.trim() !== '')
    .join('\n\n')
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => toast(t('Copied.')),
      () => toast(t('The browser did not allow it. Select the text and copy it by hand.'), { tone: 'stop' }),
    )
  }
  return (
    <section className={styles.givenUp} aria-label={t('What you had written')}>
      <h2 className="label">{t('What you had written')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre dir="auto" tabIndex={0}>
        {text}
      </pre>
      <div className="row">
        <Button size="s" icon="copy" onPress={copy}>
          {t('Copy')}
        </Button>
        <Button size="s" kind="ghost" onPress={onClose}>
          {t('I do not need it')}
        </Button>
      </div>
    </section>
  )
}
