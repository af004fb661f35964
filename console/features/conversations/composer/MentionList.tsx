import { Face } from '../../../ui/index.ts';
import { Choices } from '../Chooser.tsx';
import type { MentionBox } from './use-mentions.ts';
import './MentionList.css';

/** Colleagues to name, above the paper; the focus stays in the text. */
export function MentionList({ box }: { box: MentionBox }) {
  return (
    <div className="mention-box" onMouseDown={(event) => event.preventDefault()}>
      <Choices
        id={box.id}
        label="Colleagues to name"
        groups={box.groups}
        active={box.active}
        face={({ label }) => <Face name={label} ours size="small" />}
        onPoint={box.point}
        onChoose={box.choose}
      />
    </div>
  );
}
