import type { ChartName } from '#lib/charts/charts.ts';
import type { CoopEvent } from '#lib/corpus/schema.ts';
import type { Corpus } from '#lib/corpus/table.ts';
import type { NetworkData } from '#lib/network/data.ts';
import type { Selection } from '#lib/query/select.ts';
import type { SvgNode } from '#lib/scene/svg.ts';
import type { View } from '#lib/state/view.ts';
import type { Words } from '#lib/words/words.ts';
import type { FigureText } from '../figure.ts';
import type { GlyphOutlines } from '../outlines.ts';
import type { Rasterise } from '../raster.ts';
import type { ExportKey } from '../words.ts';

/** Letters that need the font, or shapes that need none. */
export type Lettering = 'text' | 'outlines';

/** What a file is made of: a view, what it shows, and its figure for the formats that draw it. */
export interface ExportContext {
	readonly corpus: Corpus;
	readonly view: View;
	readonly selection: Selection;
	/** Words of the figure, in its language. */
	readonly words: Words;
	readonly chart: ChartName;
	/** Letters as the person asked for them. */
	readonly lettering: Lettering;
	/** Address of the dashboard, ending in "/". */
	readonly base: string;
	/** Name and version of the program. */
	readonly generator: string;
	/** Title, filters, counts and source, in words. */
	readonly text: FigureText;
	/** The events shown, in the order of the corpus, with their texts. */
	readonly events: () => Promise<readonly CoopEvent[]>;
	/** The nodes and links that the network of the view shows. */
	readonly network: () => NetworkData;
	/** The figure, in the light theme. Rejects where shapes are asked for and the outlines can't be read. */
	readonly figure: (lettering: Lettering) => Promise<SvgNode>;
	/** The figure in its parts: one, or several where a slide can't hold it whole. */
	readonly parts: (lettering: Lettering) => Promise<readonly SvgNode[]>;
	/** The figure as the pages of a document: every part of it, then what proves its marks. */
	readonly pages: () => Promise<readonly SvgNode[]>;
	/** Shapes of the font's letters. Rejects where they can't be read. */
	readonly outlines: () => Promise<GlyphOutlines>;
	/** Points a px in a picture made of points: 1 to 4. */
	readonly scale: number;
	readonly rasterise: Rasterise;
}

/** A kind of file that a view can leave as. */
export interface ExportFormat {
	/** Name on the command line, unique. */
	readonly id: string;
	readonly label: ExportKey;
	/** Under which heading the dialog lists it. */
	readonly group: 'picture' | 'events' | 'network';
	/** Ending of the file's name, without dot. */
	readonly extension: string;
	readonly mime: string;
	/** Whether the format has something to say of a chart. */
	readonly applies: (chart: ChartName) => boolean;
	/** Contents of the file: the same bytes in the browser and on the command line. */
	readonly make: (context: ExportContext) => Promise<string | Uint8Array>;
}
