import { type RefObject, useLayoutEffect, useRef } from 'react'
import { Avatar } from '#web/design/avatar.tsx'
import { useFloating } from '#web/design/use-floating.ts'
import { t } from '#web/i18n.ts'
import type { Mentioning } from './use-mentioning.ts'
import '#web/design/menu.css'
import '#web/design/combobox.css'
import styles from './handle-list.module.css'

type ListProps = {
  id: string
  mentioning: Mentioning
  /** Where the same words are drawn that the field holds. */
  drawn: RefObject<HTMLElement | null>
  networkName: string
}

/** Name of the one that Enter takes, for `aria-activedescendant`. */
export const optionId = (list: string, at: number): string => `${list}-${at}`

/** What the list has to say when it shows nobody; null: nothing, it is not drawn. */
export function noteOf({ people, unasked, offline, word }: Mentioning, network: string): string | null {
  if (people.length > 0) return null
  if (offline) return t('Nobody can be looked for at the moment. Write the handle by hand.')
  if (unasked === undefined) return null
  if (unasked === 'not-here')
    return t('Weft cannot look for people on {network}. Write the handle by hand.', { network })
  if (unasked === 'silent') return t('{network} does not answer. Write the handle by hand.', { network })
  return t('Nobody on {network} begins with “{query}”.', { network, query: word?.query ?? '' })
}

/** People to mention, below the @ they begin at. The field keeps the focus and the keys. */
export function HandleList({ id, mentioning, drawn, networkName }: ListProps) {
  const { word, people, at, take, close } = mentioning
  const mark = useRef<HTMLSpanElement>(null)
  const start = word?.start ?? 0
  useLayoutEffect(() => {
    const [box, around] = [boxAt(drawn.current, start), mark.current?.offsetParent?.getBoundingClientRect()]
    if (!mark.current || !box || !around) return
    mark.current.style.left = `${box.left - around.left}px`
    mark.current.style.top = `${box.top - around.top}px`
    mark.current.style.height = `${box.height}px`
  }, [drawn, start])
  const layer = useFloating({ open: true, anchor: () => mark.current, align: 'start', onClose: close })
  const note = noteOf(mentioning, networkName)
  return (
    <>
      <span ref={mark} className={styles.mark} />
      <div ref={layer} popover="manual" className="menu combo">
        {people.length > 0 ? (
          <div id={id} role="listbox" aria-label={t('People on {network}', { network: networkName })}>
            {people.map((person, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
              <div
                key={person.handle}
                id={optionId(id, index)}
                ref={index === at ? (one) => one?.scrollIntoView({ block: 'nearest' }) : undefined}
                role="option"
                aria-selected={index === at}
                data-active={index === at || undefined}
                className={`menu-item ${styles.person}`}
                // The field must not lose its focus, or the list would close before the press arrives.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => take(person)}
              >
                <Avatar
                  kind="outside"
                  size="s"
                  name={person.name}
                  src={person.avatarUrl ?? undefined}
                  silent
                />
                <span className="menu-text">
                  {person.name}
                  <span className="menu-note">@{person.handle}</span>
                </span>
              </div>
            ))}
          </div>
        ) : null}
        {note ? <p className={styles.note}>{note}</p> : null}
      </div>
    </>
  )
}

/** Where the letter at an offset is drawn, in the window. */
function boxAt(drawn: HTMLElement | null, offset: number): DOMRect | null {
  if (!drawn) return null
  const walker = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left < length) {
      const range = document.createRange()
      range.setStart(node, left)
      range.setEnd(node, left + 1)
      return range.getBoundingClientRect()
    }
    left -= length
  }
  return null
}
