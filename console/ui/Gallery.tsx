import { useState } from 'react';
import { Button, toggleTheme, useHotkeys } from './index.ts';
import { Fields } from './gallery/Fields.tsx';
import { Keys } from './gallery/Keys.tsx';
import { Layers } from './gallery/Layers.tsx';
import { Lists } from './gallery/Lists.tsx';
import { Marks } from './gallery/Marks.tsx';
import { Notices } from './gallery/Notices.tsx';
import { Paper } from './gallery/Paper.tsx';
import './gallery/gallery.css';

/** The living page: every primitive in every state. */
export function Gallery() {
  const [palette, setPalette] = useState(false);
  const [sheet, setSheet] = useState(false);
  useHotkeys([
    { keys: 'Mod+K', run: () => setPalette(true) },
    { keys: '?', run: () => setSheet(true) },
    { keys: 'G T', run: toggleTheme },
  ]);
  return (
    <>
      <a className="skip" href="#main">
        Skip to the main part
      </a>
      <main id="main" className="gallery">
        <header className="gallery-top">
          <div className="grow">
            <h1>The language of the house</h1>
            <p className="second">One accent, seven sizes. Everything else is paper.</p>
          </div>
          <Button icon="search" keys="Mod+K" onClick={() => setPalette(true)}>
            Anything
          </Button>
          <Button icon="key" keys="?" onClick={() => setSheet(true)}>
            Keys
          </Button>
          <Button icon="sun" keys="G T" onClick={toggleTheme}>
            Light or dark
          </Button>
        </header>
        <Paper />
        <Marks />
        <Fields />
        <Layers />
        <Notices />
        <Lists />
      </main>
      <Keys palette={palette} onPalette={setPalette} sheet={sheet} onSheet={setSheet} />
    </>
  );
}
