import { useEffect, useRef } from 'react'
import { Button } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'

type Props = { more: boolean; busy: boolean; onMore: () => void }

/** Asks for the next page when the end of a list comes into sight; a button for those who do not scroll. */
export function MoreWhenSeen({ more, busy, onMore }: Props) {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = end.current
    if (!element || !more || busy) return
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onMore()
      },
      { rootMargin: '600px' },
    )
    watch.observe(element)
    return () => watch.disconnect()
  }, [more, busy, onMore])
  if (!more) return null
  return (
    <div ref={end}>
      <Button busy={busy} onPress={onMore}>
        {t('Show more')}
      </Button>
    </div>
  )
}
