import { type ReactNode, type Ref, useId } from 'react'
import { Link } from '../link.tsx'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { KeyHint } from './key-hint.tsx'
import './button.css'

export type ButtonKind = 'plain' | 'pri' | 'ghost' | 'danger'

type Look = {
  kind?: ButtonKind | undefined
  /** `s` in heads of panes, `l` for the thumb. */
  size?: 's' | 'm' | 'l' | undefined
  icon?: IconName | undefined
  /** The key that does the same: `mod+enter`. */
  hint?: string | undefined
  className?: string | undefined
  children?: ReactNode
}

export type ButtonProps = Look & {
  onPress?: (() => void) | undefined
  type?: 'button' | 'submit' | undefined
  form?: string | undefined
  busy?: boolean | undefined
  /** Why it cannot be pressed now. Stands beside the button and is read with it. */
  disabledReason?: string | undefined
  /** Id of an element that already says the reason; then nothing is drawn beside the button. */
  reasonId?: string | undefined
  expanded?: boolean | undefined
  pressed?: boolean | undefined
  label?: string | undefined
  autoFocus?: boolean | undefined
  ref?: Ref<HTMLButtonElement> | undefined
}

const look = ({ kind = 'plain', size = 'm', className }: Look): string =>
  classes('btn', kind !== 'plain' && kind, size !== 'm' && size, className)

function Inside({ icon, hint, children }: Look) {
  return (
    <>
      {icon ? <Icon name={icon} size="s" /> : null}
      {children}
      {hint ? <KeyHint keys={hint} /> : null}
    </>
  )
}

/** A button says what happens. One that cannot be pressed stays reachable and says why. */
export function Button(props: ButtonProps) {
  const { onPress, type = 'button', busy, disabledReason, reasonId } = props
  const ownId = useId()
  const off = disabledReason !== undefined || reasonId !== undefined
  const button = (
    <button
      ref={props.ref}
      type={off || busy ? 'button' : type}
      form={props.form}
      className={look(props)}
      aria-disabled={off || busy ? true : undefined}
      aria-busy={busy ? true : undefined}
      aria-describedby={off ? (reasonId ?? ownId) : undefined}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      aria-label={props.label}
      // biome-ignore lint/a11y/noAutofocus: only where a dialog has just been opened by the viewer
      autoFocus={props.autoFocus}
      onClick={off || busy ? undefined : onPress}
    >
      <Inside {...props} />
    </button>
  )
  if (!off || reasonId !== undefined) return button
  return (
    <span className="btn-why">
      <span id={ownId} className="t13 q">
        {disabledReason}
      </span>
      {button}
    </span>
  )
}

/** A link with the look of a button: it goes somewhere, it does not act. */
export function ButtonLink({ to, ...props }: Look & { to: string }) {
  return (
    <Link to={to} className={look(props)}>
      <Inside {...props} />
    </Link>
  )
}

type LinkButtonProps = {
  onPress: () => void
  children: ReactNode
  className?: string | undefined
  label?: string | undefined
}

/** Acts, but reads as part of the text. */
export function LinkButton({ onPress, children, className, label }: LinkButtonProps) {
  return (
    <button type="button" className={classes('link', className)} onClick={onPress} aria-label={label}>
      {children}
    </button>
  )
}
