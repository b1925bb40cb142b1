import type { SectionId } from '../sections.ts'

/** A first text in English to be rewritten; `name` is the organisation, `contact` an address that is answered. */
export function starterEn(name: string, contact: string): Readonly<Record<SectionId, string>> {
  return {
    purpose: `People meet ${name} on social media long before they meet us in person. This policy makes it easy to take part: it says who speaks for us, what everybody may say, and who helps when something goes wrong.

It is meant to make you sure of yourself, not silent.`,
    scope: `It applies to everybody who works for ${name}, wherever they work, when they

- speak for us on one of our channels, or
- speak about us, our products or our market on their own.

It does not apply to your private life. We do not look at private accounts, and nobody asks you for access to them.`,
    owner: `One person is accountable for this policy; their name stands beside this text in Weft. The council advises them. Questions and suggestions are welcome: [${contact}](mailto:${contact}).`,
    speaking: `**Speaking for us** means that readers take your words for ours. It needs a mandate: a training you passed, and a recorded right to speak about certain topics on certain channels. Three things are expected of whoever holds one:

1. **Representation.** Say who you are and which role you have.
2. **Responsibility.** Check what you state, and put mistakes right in the open.
3. **Respect.** Answer people as you would across a table.

**Speaking about us** needs no permission. Say what you think, as yourself. If you like to share our posts, add your own words.`,
    disclosure: `When you recommend, review or comment on our products or those of a competitor, say in the post itself that you work for us. “I work at ${name}, and …” is enough. A line in your profile helps, and is not seen by everybody who reads the post.

Weft adds the required words to posts that go out on our channels.`,
    confidentiality: `Our facts have five classes, and each says what may be done with it:

| class | meaning |
| --- | --- |
| public | anybody may say it |
| regional | public in some countries only |
| internal | for us; share it outside only once it is released |
| secret | trade secrets, unreleased products, customers’ data |
| material | results, forecasts, deals: see the next section |

Look a fact up in Weft before you state it. Your own pay and working conditions are yours; they belong to none of these classes.`,
    investors: `Results, forecasts, mergers and everything else that could move a share price are published by investor relations alone, on channels that investors were told about. In the weeks before results we add nothing, not even a hint or a like, because a like can be read as a hint.

When somebody asks you, point to investor relations.`,
    respect: `We welcome different opinions, including opinions about us. Threats, harassment and discrimination have no place on our channels, whoever they come from.

Use words and pictures that are ours, licensed or free to use, and name their makers. Ask people before you publish a photo in which they can be recognised. Customers’ messages stay with us unless the customer agrees to share them.`,
    security: `Our channels are opened through Weft, so that nobody has to share a password. Turn on a second factor wherever a network offers it.

Look at a link before you open or pass it on: Weft marks those that are known to be dangerous. If something asks for a password in a hurry, close it and tell IT.`,
    'personal-time': `Looking at social media for a moment at work is like talking in the corridor. Each department sets whether its channels are used at any time or in working hours; you find your department’s setting in Weft.

Whatever you do in your own time is yours. Nobody has to answer for us in the evening unless they are on call and paid for it.`,
    triage: `Before answering for us, look at what is in front of you:

- **Somebody is unhappy.** Put it right, and say what you did.
- **Somebody is mistaken.** Give the facts, kindly, with a source.
- **Somebody is raging.** Keep watching; answer once when there is something to answer.
- **Somebody is trolling.** Keep watching; leave the stage to others.

If you are not sure, hand the conversation to the desk that knows.`,
    escalation: `Tell somebody at once when you see a threat, an injury, a leak of data, a story in the press, or many people saying the same thing. Do not try to settle it alone: early help is worth more than a perfect answer.

- At any hour: [${contact}](mailto:${contact})
- In Weft: hand the conversation over, or raise an incident.`,
    records: `Weft keeps what we publish, who consented and on what grounds, because we have to be able to show it. It keeps nothing about what you do on your own accounts. Records are deleted when their time is over; the settings show how long that is.`,
    rights: `Nothing in this policy limits your right

- to talk about pay, hours and working conditions, with colleagues or in public;
- to join or support a union or a works council, and to act together;
- to speak to authorities, lawyers or journalists for yourself;
- to report what you believe to be unlawful.

If a sentence here seems to say otherwise, this section goes before it.`,
    training: `Everybody can take the courses in Weft. Whoever speaks for us passes the ones their mandate asks for, and repeats them when the certificate expires. Time for training is working time.`,
    consequences: `Mistakes happen in public here. The first answer is help: correct the post, learn from it, go on. If somebody keeps speaking for us without a mandate, the mandate or the access to our channels can be taken back. Anything further follows the law, your contract and the usual procedure, with a hearing.`,
    review: `This policy is read through at least once a year, and whenever a network, a law or our own experience asks for it. Every version stays readable with its date and with what changed.`,
  }
}
