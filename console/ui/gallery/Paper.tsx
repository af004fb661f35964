import { Section } from './Section.tsx';

const colours = [
  'canvas',
  'surface',
  'sunken',
  'raised',
  'hover',
  'selected',
  'line',
  'line-firm',
  'control',
  'text',
  'text-2',
  'text-3',
  'accent',
  'accent-strong',
  'accent-soft',
  'ours',
  'mine',
  'theirs',
  'note',
  'note-line',
  'note-text',
  'good',
  'soon',
  'bad',
];

const sizes = [
  ['26', 'page'],
  ['20', 'dialog'],
  ['16', 'title'],
  ['14', 'reading'],
  ['13', 'working'],
  ['12', 'second'],
  ['11', 'smallest'],
] as const;

export function Paper() {
  return (
    <Section title="Ground, ink and type">
      <div className="gallery-grid">
        <ul className="swatches">
          {colours.map((name) => (
            <li key={name}>
              <i style={{ background: `var(--${name})` }} />
              <span>{name}</span>
            </li>
          ))}
        </ul>
        <ul className="types">
          {sizes.map(([size, use]) => (
            <li key={size}>
              <span
                style={{ fontSize: `var(--t-${size})`, fontWeight: Number(size) > 14 ? 'var(--w-strong)' : undefined }}
              >
                Quiet words can be read for hours
              </span>
              <span className="tiny quiet">
                {size} {use}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
