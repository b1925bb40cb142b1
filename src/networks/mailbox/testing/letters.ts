interface Parts {
  readonly id?: string
  readonly subject?: string
  readonly from?: string
  readonly more?: string
  readonly text?: string
}

let count = 0

/** A plain letter of just now. */
export function letter({
  id,
  subject = 'Hello',
  from = 'Ana <ana@b.example>',
  more = '',
  text = 'Hello there.',
}: Parts): string {
  count += 1
  const lines = [
    `Message-ID: <${id ?? `m${count}@a.example`}>`,
    `From: ${from}`,
    'To: us@mail.example',
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString()}`,
    ...(more ? [more] : []),
    '',
    text,
    '',
  ]
  return lines.join('\r\n')
}

const crlf = (text: string): string => text.replaceAll('\n', '\r\n')

/** Letters as the world sends them. */
export const attack = {
  rich: crlf(`Message-ID: <rich@a.example>
From: =?UTF-8?Q?Ana_Bj=C3=B6rk?= <Ana@b.example>
To: us@mail.example
In-Reply-To: <before@a.example>
References: <first@a.example> <before@a.example>
Subject: =?UTF-8?B?R3LDvMOfZSDigJMgeW91ciBzdHJhcA==?=
Date: Wed, 11 Mar 2026 09:30:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<html><head><style>p{color:red}</style><script>alert(1)</script></head><body>
<p>The strap is <b>too</b> short.</p><img src=3D"https://tracker.example/p.gif">
<p>Gr=FC=DFe</p></body></html>
--outer
Content-Type: application/pdf
Content-Disposition: attachment; filename*=UTF-8''Rechnung%20M%C3%A4rz.pdf
Content-Transfer-Encoding: base64

JVBERi0xLjQK
--outer--
`),
  huge: letter({ id: 'huge@a.example', text: `Hello there. ${'word '.repeat(800_000)}` }),
  /** A part that never ends, and an alphabet nobody knows. */
  broken: crlf(`Message-ID: <broken@a.example>
From: "Broken" <broken@b.example>
Subject: Broken
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=never

--never
Content-Type: text/plain; charset=x-klingon

Still readable.
`),
  noId: crlf(`From: nobody@b.example
Subject: No id

I have no id.
`),
  outOfOffice: letter({ id: 'away@a.example', more: 'Auto-Submitted: auto-replied', text: 'I am away.' }),
  ours: letter({ id: 'ours@a.example', from: 'Us <us@mail.example>' }),
  empty: crlf(`Message-ID: <empty@a.example>
From: nobody@b.example


`),
} as const
