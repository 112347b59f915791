import Testing

/// A drawing in the manner of one program, with SECRET wherever that program writes what nobody should read.
struct DrawingSample: Sendable, CustomTestStringConvertible {
  let program: String
  let text: String

  var testDescription: String { program }
}

let drawingSamples = [
  DrawingSample(
    program: "Illustrator",
    text: """
      <?xml version="1.0" encoding="utf-8"?>
      <!-- Generator: Adobe Illustrator 27.0.0, SECRET -->
      <svg version="1.1" id="SECRET_1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
      	 x="0px" y="0px" viewBox="0 0 100 50" style="enable-background:new 0 0 100 50;" xml:space="preserve">
      <style type="text/css">
      	.st0{fill:#E30613;} /* SECRET */
      	.st1{fill:url(#SVGID_1_);}
      </style>
      <metadata><sfw xmlns="http://ns.adobe.com/SaveForWeb/1.0/">SECRET</sfw></metadata>
      <switch>
      	<foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/" width="1" height="1">SECRET</foreignObject>
      	<g xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/" i:extraneous="SECRET">
      		<rect class="st0" width="40" height="50" data-name="SECRET"/>
      		<linearGradient id="SVGID_1_" gradientUnits="userSpaceOnUse" x1="40" y1="0" x2="100" y2="0">
      			<stop  offset="0" style="stop-color:#1D71B8"/><stop  offset="1" style="stop-color:#FFFFFF"/></linearGradient>
      		<rect x="40" class="st1" width="60" height="50"/>
      	</g>
      </switch>
      </svg>
      """),
  DrawingSample(
    program: "Inkscape",
    text: """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <svg width="60mm" height="30mm" viewBox="0 0 60 30" version="1.1" id="svg5" inkscape:version="1.2"
         sodipodi:docname="SECRET.svg" inkscape:export-filename="/home/SECRET/a.png"
         xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
         xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns="http://www.w3.org/2000/svg"
         xmlns:svg="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
         xmlns:xlink="http://www.w3.org/1999/xlink">
        <sodipodi:namedview id="namedview7" inkscape:current-layer="SECRET"/>
        <defs id="defs2">
          <marker style="overflow:visible" id="Arrow1" refX="0" refY="0" orient="auto" inkscape:stockid="SECRET">
            <path style="fill:#ff0000;fill-rule:evenodd" d="M 0,0 5,-5 V 5 Z" id="path1" transform="scale(0.4)"/></marker>
          <filter id="blur" style="color-interpolation-filters:sRGB"><feGaussianBlur stdDeviation="1" id="fe"/></filter>
          <inkscape:perspective id="SECRET"/>
        </defs>
        <g inkscape:label="SECRET" inkscape:groupmode="layer" id="layer2" style="display:none">
          <text id="t"><tspan id="s">SECRET</tspan></text></g>
        <g inkscape:label="Lag 1" inkscape:groupmode="layer" id="layer1">
          <rect id="r" x="5" y="5" width="20" height="10" style="fill:#008080;filter:url(#blur);-inkscape-stroke:none"/>
          <path id="p" d="M 30,5 H 50" style="fill:none;stroke:#000;stroke-width:2;marker-end:url(#Arrow1)"/>
          <use xlink:href="#r" transform="translate(25,10)" id="u"/>
        </g>
        <metadata id="m"><rdf:RDF>SECRET</rdf:RDF></metadata>
      </svg>
      """),
  DrawingSample(
    program: "Figma",
    text: """
      <svg width="100" height="60" viewBox="0 0 100 60" fill="none" xmlns="http://www.w3.org/2000/svg">
      <g clip-path="url(#clip0_SE_1)"><rect width="100" height="60" fill="#F2F2F2"/><g filter="url(#filter0_d)">
      <circle cx="50" cy="30" r="20" fill="url(#paint0_radial)"/></g>
      <mask id="m" style="mask-type:alpha" maskUnits="userSpaceOnUse" x="0" y="0" width="100" height="60"><path d="M0 0h50v60H0z" fill="#D9D9D9"/></mask>
      <g mask="url(#m)"><path d="M10 10h80v5H10z" fill="#123"/></g></g><defs>
      <filter id="filter0_d" x="20" y="5" width="60" height="60" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB">
      <feFlood flood-opacity="0" result="a"/><feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="b"/>
      <feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feComposite in2="b" operator="out"/><feBlend mode="normal" in2="a" result="c"/><feBlend mode="normal" in="SourceGraphic" in2="c"/></filter>
      <radialGradient id="paint0_radial" cx="0" cy="0" r="1" gradientUnits="userSpaceOnUse" gradientTransform="translate(50 30) rotate(90) scale(20)">
      <stop stop-color="#F00"/><stop offset="1" stop-color="#00F" stop-opacity="0.5"/></radialGradient>
      <clipPath id="clip0_SE_1"><rect width="100" height="60" rx="8" fill="white"/></clipPath></defs></svg>
      """),
  DrawingSample(
    program: "LibreOffice",
    text: """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
      <svg version="1.2" width="50mm" height="30mm" viewBox="0 0 5000 3000" preserveAspectRatio="xMidYMid" fill-rule="evenodd"
       stroke-width="28.222" stroke-linejoin="round" xmlns="http://www.w3.org/2000/svg" xmlns:ooo="http://xml.openoffice.org/svg/export"
       xmlns:xlink="http://www.w3.org/1999/xlink" xml:space="preserve">
       <defs class="ClipPathGroup"><clipPath id="p" clipPathUnits="userSpaceOnUse"><rect x="0" y="0" width="5000" height="3000"/></clipPath></defs>
       <defs class="TextShapeIndex"><g ooo:slide="id1" ooo:id-list="SECRET"/></defs>
       <g id="id2" class="Master_Slide"><g id="bg-id2" class="Background"/></g>
       <g class="SlideGroup"><g><g id="container-id1"><g id="id1" class="Slide" clip-path="url(#p)"><g class="Page">
       <g class="com.sun.star.drawing.CustomShape"><g id="id3"><rect class="BoundingBox" stroke="none" fill="none" x="500" y="500" width="2000" height="1000"/>
       <path fill="rgb(114,159,207)" stroke="none" d="M 1500,1500 L 500,1500 500,500 2500,500 2500,1500 1500,1500 Z"/></g></g>
       </g></g></g></g></g></svg>
      """),
  DrawingSample(
    program: "draw.io",
    text: """
      <!-- Do not edit this file with editors other than draw.io: SECRET -->
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" width="121px" height="61px"
       viewBox="-0.5 -0.5 121 61" content="&lt;mxfile host=&quot;SECRET&quot;&gt;" style="background-color: rgb(255, 255, 255);"><defs/>
       <rect fill="#ffffff" width="100%" height="100%" x="0" y="0"/><g><g data-cell-id="SECRET"><g><rect x="0" y="0" width="120" height="60" rx="9" ry="9"
       fill="none" stroke="#000000" pointer-events="all" style="fill: light-dark(#ffffff, #121212);"/></g></g></g></svg>
      """),
]
