/**
 * The fills of stacked bars, once a page: patterns tell the parts apart where colour does not (print, colour
 * blindness, forced colours). Refer to one with `url(#part-2)`.
 */
export function PatternDefinitions() {
  return (
    <svg class="definitions" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id="part-2" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class="part-2-ground" width="6" height="6" />
          <circle class="part-2-dot" cx="3" cy="3" r="1.3" />
        </pattern>
        <pattern id="part-3" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="part-3-ground" width="7" height="7" />
          <rect class="part-3-line" width="2.4" height="7" />
        </pattern>
      </defs>
    </svg>
  );
}
