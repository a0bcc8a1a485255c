// Notes frames and long tasks of a page from its beginning, for bench/site.ts. Plain JavaScript: it runs in the page as it stands.
window.watched = { frames: [], tasks: [] };
requestAnimationFrame(function frame(at) {
	window.watched.frames.push(at);
	requestAnimationFrame(frame);
});
new PerformanceObserver((list) => {
	for (const { startTime, duration } of list.getEntries()) window.watched.tasks.push({ at: startTime, ms: duration });
}).observe({ type: 'longtask', buffered: true });
